import type { Locale } from '../../model/locale.ts';
import { nearestName } from '../../model/text/nearest.ts';
import { isPause, type SessionFormat } from '../../model/session.ts';
import { cleanText } from './cleanText.ts';

/** Names of spoken languages as organisers write them. Latin words match whole words, others any part of a text. */
const languageWords: readonly (readonly [language: string, words: readonly string[]])[] = [
  [
    'zh',
    [
      'chinese',
      'mandarin',
      'putonghua',
      'zh',
      'cn',
      '中文',
      '汉语',
      '漢語',
      '国语',
      '國語',
      '普通话',
      '普通話',
      '华语',
    ],
  ],
  ['en', ['english', 'en', '英文', '英语', '英語']],
  ['ja', ['japanese', 'ja', 'jp', '日文', '日语', '日語', '日本語']],
  ['ko', ['korean', 'ko', '韩文', '韩语', '韓文', '韓語', '한국어']],
  ['yue', ['cantonese', '粤语', '粵語', '广东话', '廣東話']],
  ['fr', ['french', 'français', '法文', '法语', '法語']],
  ['de', ['german', 'deutsch', '德文', '德语', '德語']],
  ['es', ['spanish', 'español', '西班牙']],
  ['pt', ['portuguese', 'português', '葡萄牙']],
  ['ru', ['russian', 'русский', '俄文', '俄语', '俄語']],
  ['it', ['italian', 'italiano', '意大利']],
  ['vi', ['vietnamese', '越南']],
  ['th', ['thai', '泰文', '泰语', '泰語']],
  ['id', ['indonesian', '印尼']],
  ['hi', ['hindi', '印地']],
  ['ar', ['arabic', '阿拉伯']],
];

/** Names of formats as organisers write them; the first match in this list counts. */
const formatWords: readonly (readonly [format: SessionFormat, words: readonly string[]])[] = [
  ['keynote', ['keynote', 'keynotes', 'plenary', '主题演讲', '主旨', '主題演講']],
  [
    'panel',
    [
      'panel',
      'panels',
      'roundtable',
      'round-table',
      'discussion',
      'fishbowl',
      '圆桌',
      '圓桌',
      '论坛',
      '論壇',
      '讨论',
    ],
  ],
  ['lightning', ['lightning', 'ignite', '闪电', '閃電', '快闪']],
  [
    'workshop',
    ['workshop', 'workshops', 'tutorial', 'hands-on', 'training', '工作坊', '教程', '动手', '培训', '实操'],
  ],
  ['lunch', ['lunch', '午餐', '午饭', '午休']],
  ['registration', ['registration', 'check-in', 'checkin', '签到', '簽到', '注册', '报到']],
  [
    'social',
    [
      'social',
      'party',
      'reception',
      'networking',
      'dinner',
      'banquet',
      '社交',
      '酒会',
      '晚宴',
      '晚餐',
      '聚会',
    ],
  ],
  ['break', ['break', 'coffee', 'tea', '茶歇', '休息', '中场']],
  [
    'talk',
    [
      'talk',
      'session',
      'presentation',
      'speech',
      'lecture',
      '演讲',
      '演講',
      '会议',
      '會議',
      '分享',
      '议题',
      '报告',
      '讲座',
    ],
  ],
  ['social', ['交流']],
];

/** Words in titles of breaks besides those of `formatWords`: exact words, in more languages. */
const pauseTitleWords: readonly (readonly [format: SessionFormat, words: readonly string[]])[] = [
  [
    'lunch',
    ['luncheon', 'mittagessen', 'mittagspause', 'déjeuner', 'almuerzo', 'comida', 'almoço', 'pranzo'],
  ],
  ['lunch', ['обед', '昼食', '점심', '午膳']],
  ['registration', ['anmeldung', 'inscription', 'registro', 'регистрация', '受付', '등록']],
  ['social', ['get-together', 'get together', 'drinks', 'abendessen', 'dîner', 'cena', 'ужин', '懇親会']],
  ['break', ['breaks', 'pause', 'recess', 'intermission', 'breakfast', 'refreshments', 'snacks', 'kaffee']],
  [
    'break',
    ['kaffeepause', 'café', 'pausa', 'descanso', 'intervalo', 'перерыв', 'кофе-брейк', '休憩', '휴식'],
  ],
  ['break', ['茶点', '早餐']],
];

/** Other words without meaning in such titles. */
const besidePauses =
  /(?<![\p{L}\p{M}])(?:and|the|a|for|of|with|time|short|long|quick|mid-?morning|morning|afternoon|evening|noon|welcome|closing|group|am|pm|min(?:utes?)?|und|et|y|e|de|la|le|der|die|das)(?![\p{L}\p{M}])|[上下]午|中午|晚上|时间|時間|与|和|及|自由|分钟|\p{N}+/gu;

/** The meaning of an `stype`; null for parts that are absent or unclear. */
export interface SessionType {
  readonly language: Locale | null;
  readonly format: SessionFormat | null;
  /** Whether it has unknown words. */
  readonly hasUnknownWords: boolean;
}

const latinWord = /^[\p{Script=Latin}-]+$/u;
const latinWords = /[\p{Script=Latin}\p{M}]+(?:-[\p{Script=Latin}\p{M}]+)*/gu;
const bothLanguages = /中英|英中|双语|雙語|\bbilingual\b/u;

const isLatin: ReadonlySet<string> = new Set(
  [...languageWords, ...formatWords].flatMap(([, words]) => words.filter((word) => latinWord.test(word))),
);

type Table<Value> = readonly (readonly [value: Value, words: readonly string[]])[];

/**
 * Reads the spoken language and the format of an `stype`, in English or Chinese, allowing for typos: `Chinese Session`,
 * `中文演讲`, `English Panel`, `英文圆桌`, `Lightning Talk`, `茶歇`.
 */
export function readSessionType(stype: string): SessionType {
  const text = cleanText(stype).normalize('NFKC').toLowerCase();
  const words = text.match(latinWords) ?? [];
  const languages = valuesIn(languageWords, text, words);
  const formats = valuesIn(formatWords, text, words);
  const isBilingual = languages.values.length > 1 || bothLanguages.test(text);
  const isExplained = (word: string) =>
    languages.words.has(word) || formats.words.has(word) || word.length < 4 || bothLanguages.test(word);
  return {
    language: isBilingual ? null : (languages.values[0] ?? null),
    format: formats.values[0] ?? null,
    hasUnknownWords:
      (languages.values.length === 0 && formats.values.length === 0 && !isBilingual) ||
      words.some((word) => !isExplained(word)),
  };
}

/**
 * The language that a `language` key names: a word of `stype`, or a language tag (BCP 47) of which the first part
 * counts.
 */
export function readLanguage(text: string): Locale | null {
  const tag = /^([a-z]{2,3})(?:-[a-z\d]{2,8})*$/i.exec(text)?.[1]?.toLowerCase();
  const named = valuesIn(
    languageWords,
    text.toLowerCase(),
    text.toLowerCase().match(latinWords) ?? [],
  ).values;
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  if (tag === undefined) return null;
  return languageNames.of(tag) === undefined ? null : tag;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Reads a `format` key, with the words of `stype`. */
export function readFormat(text: string): SessionFormat | null {
  return readSessionType(text).format;
}

const pauseTable = [...formatWords.filter(([format]) => isPause(format)), ...pauseTitleWords];
/** Words of scripts with spaces between words; others match anywhere in a text. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M} -]+$/u;
const besideWord = '[\\p{L}\\p{M}-]';

/** A break named in a title. */
export interface PauseTitle {
  readonly format: SessionFormat;
  /** Whether the title says nothing else. */
  readonly isAll: boolean;
}

/**
 * The break that a title names, in any language with words for it here; null if it names none. Typos do not count,
 * because titles can contain any word.
 *
 * @example readPauseTitle('Lunch & registration') // { format: 'lunch', isAll: true }
 * @example readPauseTitle('Lunch and learn') // { format: 'lunch', isAll: false }
 */
export function readPauseTitle(title: string): PauseTitle | null {
  let rest = cleanText(title).normalize('NFKC').toLowerCase();
  let format: SessionFormat | null = null;
  for (const [name, words] of pauseTable)
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      if (!rest.includes(word)) continue;
      const pattern = spaced.test(word) ? `(?<!${besideWord})${word}(?!${besideWord})` : word;
      const without = rest.replace(new RegExp(pattern, 'gu'), ' ');
      if (without === rest) continue;
      rest = without;
      format ??= name;
    }
  if (format === null) return null;
  return { format, isAll: !/[\p{L}\p{N}]/u.test(rest.replace(besidePauses, ' ')) };
}

function valuesIn<Value>(
  table: Table<Value>,
  text: string,
  words: readonly string[],
): { readonly values: readonly Value[]; readonly words: ReadonlySet<string> } {
  const found = search(table, text, (word) => (words.includes(word) ? word : null));
  if (found.values.length > 0) return found;
  return search(table, text, (word) =>
    word.length < 5 ? null : (words.find((candidate) => nearestName(candidate, [word]) !== null) ?? null),
  );
}

function search<Value>(
  table: Table<Value>,
  text: string,
  match: (latin: string) => string | null,
): { readonly values: readonly Value[]; readonly words: ReadonlySet<string> } {
  const values: Value[] = [];
  const explained = new Set<string>();
  for (const [value, names] of table) {
    for (const name of names) {
      const word = isLatin.has(name) ? match(name) : text.includes(name) ? name : null;
      if (word === null) continue;
      explained.add(word);
      if (!values.includes(value)) values.push(value);
    }
  }
  return { values, words: explained };
}
