import { fold } from '../../model/text/fold.ts';
import { tidyName, nameKey, nameVariants, sameName } from '../../model/speakerName.ts';
import type { Block } from './blocks.ts';

/** The surnames of more than 90 % of Chinese people, and common ones of two characters. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝泮張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇呂盧鐘陸賈鄒龍陶賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯',
);
const longSurnames = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '司徒',
  '令狐',
  '慕容',
  '夏侯',
  '尉迟',
  '歐陽',
]);

const latinWord = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*$/u;
const capitalised = /^\p{Lu}/u;
const han = /^\p{Script=Han}+$/u;
const hanWithDot = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,3}$/u;
const brackets = /[(（[【][^)）\]】]*[)）\]】]/gu;

/** Words that begin a line of a bio as a label does. */
const labels = new Set(
  (
    'link links interest interests interested expertise experience experiences education award awards github gitlab twitter ' +
    'linkedin weibo wechat zhihu email mail blog homepage website web site contact bio biography about role title company ' +
    'work skill skills project projects publication publications talk talks note notes ps abstract topic topics summary ' +
    'hobby hobbies personal previous speaking profile location language languages phone tel keyword keywords agenda outline ' +
    'focus areas area current currently former position responsibilities achievements organization affiliation photo name ' +
    'apache committer member engineer developer founder ceo cto pmc ppmc vp director manager architect at of in for on http https'
  ).split(' '),
);
const hanLabels =
  /个人|链接|经历|简介|介绍|兴趣|擅长|关注|博客|邮箱|微信|微博|公司|职位|职务|方向|背景|教育|成就|作品|专长|爱好|主页|社区|公众号|职责|负责|主要|联系|网站|地址|姓名|研究|领域|项目|讲师|嘉宾|演讲|时间|摘要|主题|目前|曾任|现任|工作|技术|专家|工程师|议题|大纲|标签|语言|学历|荣誉|著作|角色|头衔|单位|目标/;

/**
 * How much a text looks like a person's name: 2 for almost certainly (two capitalised words, a Chinese surname with one
 * or two more characters), 1 for possibly, 0 for no.
 */
export function nameLikeness(text: string): 0 | 1 | 2 {
  const name = tidyName(text.replace(brackets, ' '));
  if (name === '' || name.length > 40) return 0;
  const joined = name.replaceAll(' ', '');
  if (hanWithDot.test(joined)) return 2;
  if (han.test(joined)) {
    const length = [...joined].length;
    if (length < 2 || length > 4 || hanLabels.test(joined)) return 0;
    const surname = surnames.has(joined.charAt(0)) ? length <= 3 : longSurnames.has(joined.slice(0, 2));
    return surname ? 2 : 1;
  }
  const words = name.split(/[\s,]+/);
  if (words.length > 5 || !words.every((word) => latinWord.test(word))) return 0;
  if (words.some((word) => labels.has(fold(word).replace(/\.$/, '')))) return 0;
  // A full stop ends an initial or `Jr.`, not a name.
  if (words.some((word) => word.endsWith('.') && word.length > 4)) return 0;
  const capitals = words.filter((word) => capitalised.test(word)).length;
  if (words.length > 1 && capitals === words.length) return 2;
  return capitals > 0 || words.length === 1 ? (words.length <= 3 ? 1 : 0) : words.length === 2 ? 1 : 0;
}

/** Whether two names are in different scripts, so that their letters cannot be compared. */
function differInScript(a: string, b: string): boolean {
  const hasHan = (name: string) => /\p{Script=Han}/u.test(name.replace(brackets, ' '));
  return hasHan(a) !== hasHan(b);
}

/** The file's stem: `Wang-Feng` of `images/speaker/Wang-Feng.png`, as a name would be written. */
function photoName(block: Block): string {
  const file = block.photo?.photo.src.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return file.replace(/\.\w+$/, '').replace(/[-_+]|%20/g, ' ');
}

function mentions(block: Block, presenter: string): boolean {
  const text = fold(block.passages.map((passage) => passage.text).join(' '));
  return nameVariants(presenter).some((variant) => text.includes(fold(variant)));
}

function hasCommonWord(block: Block, presenter: string): boolean {
  const words = new Set(nameKey(presenter).split(' '));
  return nameKey(block.name?.name ?? '')
    .split(' ')
    .some((word) => word.length > 1 && words.has(word));
}

/** Whether order can match them: the names, if any, are in different scripts. */
function incomparable(block: Block, presenter: string): boolean {
  return block.name === null || differInScript(block.name.name, presenter);
}

/** Whether there are so many unmatched people that only names are used. */
export function isCrowd(blocks: number, presenters: number): boolean {
  return blocks * presenters > 40_000;
}

/**
 * Finds the presenter of each block: by name; else by the photo's file, the bio or a part of the name; and by order
 * only if one is left on each side, or as many blocks as presenters whose names cannot be compared (another script, or
 * none).
 *
 * @returns for each block the index in `presenters`, or null
 */
export function matchPresenters(blocks: readonly Block[], presenters: readonly string[]): (number | null)[] {
  const matched = blocks.map(({ name }) => name?.presenter ?? null);
  const openBlocks = () =>
    blocks.flatMap((block, index) => (matched[index] === null ? [{ block, index }] : []));
  const openPresenters = () =>
    presenters.flatMap((name, index) => (matched.includes(index) ? [] : [{ name, presenter: index }]));

  const signs: readonly ((block: Block, presenter: string) => boolean)[] = [
    (block, presenter) => block.name === null && sameName(photoName(block), presenter),
    (block, presenter) => block.name === null && mentions(block, presenter),
    hasCommonWord,
  ];
  // Beyond the name, each sign compares every block with every presenter.
  if (isCrowd(openBlocks().length, openPresenters().length)) return matched;
  for (const sign of signs)
    for (const { block, index } of openBlocks()) {
      const fitting = openPresenters().filter(({ name }) => sign(block, name));
      const presenter = fitting[0]?.presenter;
      if (fitting.length === 1 && presenter !== undefined) matched[index] = presenter;
    }

  const [left, wanted] = [openBlocks(), openPresenters()];
  const onlyOne = blocks.length === 1 && presenters.length === 1;
  const pairs = left.flatMap(({ block, index }, i) => {
    const open = wanted[i];
    return open !== undefined && (onlyOne || incomparable(block, open.name))
      ? [{ index, presenter: open.presenter }]
      : [];
  });
  if (left.length === wanted.length && pairs.length === left.length)
    for (const { index, presenter } of pairs) matched[index] = presenter;
  return matched;
}
