import { interfaceLanguageOf, languages, type InterfaceLanguage } from '../../model/languages/languages.ts';

/** The texts of the command, in the language of the organiser. */
export interface NewTexts {
  readonly questions: Readonly<Record<'name' | 'dates' | 'place' | 'languages' | 'rooms' | 'accent', string>>;
  readonly refusals: Readonly<
    Record<'name' | 'dates' | 'place' | 'languages' | 'rooms' | 'accent', (text: string) => string>
  >;
  /** From one day to another, as an answer. */
  readonly range: (first: string, last: string) => string;
  readonly name: string;
  readonly rooms: string;
  readonly comments: Readonly<
    Record<'name' | 'timezone' | 'locales' | 'minutes' | 'url' | 'days' | 'look' | 'rooms' | 'more', string>
  >;
  /** In the files that tell a host how to build the site. */
  readonly hosts: Readonly<Record<'github' | 'githubSettings' | 'history' | 'gitlab', string>>;
  /** Said where the folder has a conference already. */
  readonly isThere: (folder: string) => string;
  readonly written: (files: readonly string[]) => string;
  /** @param bring the commands that copy Lectern's tarball into the folder; null if none are needed */
  readonly next: (folder: string | null, bring: readonly string[] | null) => string;
}

const commandsAfter = (folder: string | null, bring: readonly string[] | null) =>
  [...(folder === null ? [] : [`cd ${folder}`]), ...(bring ?? ['npm install']), 'npm run dev'].map(
    (command) => `  ${command}`,
  );

const english: NewTexts = {
  questions: {
    name: 'What is the conference called?',
    dates: 'On which days? 2027-05-10, or 2027-05-10 to 2027-05-12',
    place:
      'Where is it? A large city or its time zone, with the place before it if you like: Old Harbour, Berlin',
    languages: 'In which languages is the programme? The main one first: en, zh',
    rooms: 'Which rooms are there? With commas between',
    accent: 'Which colour does it have? Such as #0a6',
  },
  refusals: {
    name: () => 'Write a name.',
    dates: (text) => `"${text}" has no days: write 2027-05-10, or 2027-05-10 to 2027-05-12.`,
    place: (text) =>
      `No time zone is known for "${text}": write one such as Europe/Berlin, or a large city near it.`,
    languages: (text) => `"${text}" is not a list of languages: write tags such as en, zh or pt-BR.`,
    rooms: (text) => `"${text}" names no room, or one twice: write "Hall A, Hall B".`,
    accent: (text) => `"${text}" is not a colour: write #0a6 or #00aa66.`,
  },
  range: (first, last) => `${first} to ${last}`,
  name: 'My Conference',
  rooms: 'Main Hall, Side Room',
  comments: {
    name: 'The name; one per language: { en: …, zh: … }',
    timezone: 'Every date in the sessions is local time here.',
    locales: 'The first is that of files like x.md; the others are x.zh.md.',
    minutes: 'How long a session takes, in minutes, where it does not say.',
    url: 'Where the site will be: for link previews and feeds. Remove the "#" when you know it.',
    days: 'The days of the conference.',
    look: 'The colour of the conference; in quotes, because # begins a comment.',
    rooms: 'The rooms, in the order of the agenda.',
    more: 'More keys: place, links, footer, facets, announced, embed: node_modules/lectern/.github/docs/format.md explains them all.',
  },
  hosts: {
    github: 'Checks the content of every pull request, and publishes every push to main.',
    githubSettings: "Once, in the repository's settings: Pages → Source → GitHub Actions.",
    history: 'Changes are read from the whole history.',
    gitlab: 'Checks the content of every merge request, and publishes the default branch to GitLab Pages.',
  },
  isThere: (folder) => `There is a conference in ${folder}/content already: choose another folder.`,
  written: (files) => `Written:\n${files.map((file) => `  ${file}`).join('\n')}`,
  next: (folder, bring) =>
    [
      ...(bring === null
        ? []
        : [
            'Lectern is outside of this folder. Copy its tarball in, as below, and commit it, or no host can build the site.',
          ]),
      'Next:',
      ...commandsAfter(folder, bring),
    ].join('\n'),
};

const chinese: NewTexts = {
  questions: {
    name: '会议叫什么名字？',
    dates: '哪几天举行？例如 2027-05-10，或 2027-05-10 到 2027-05-12',
    place: '在哪里举行？写大城市或时区，前面可以写地点：老港区，上海',
    languages: '日程有哪些语言？主要语言写在最前：zh, en',
    rooms: '有哪些会场？用逗号分隔',
    accent: '会议用什么颜色？例如 #0a6',
  },
  refusals: {
    name: () => '请写会议的名字。',
    dates: (text) => `“${text}”里没有日期：请写 2027-05-10，或 2027-05-10 到 2027-05-12。`,
    place: (text) => `没有找到“${text}”的时区：请写时区（例如 Asia/Shanghai）或附近的大城市。`,
    languages: (text) => `“${text}”不是语言列表：请写语言代码，例如 zh、en 或 pt-BR。`,
    rooms: (text) => `“${text}”里没有会场，或有重复：请写“大厅, 二号厅”。`,
    accent: (text) => `“${text}”不是颜色：请写 #0a6 或 #00aa66。`,
  },
  range: (first, last) => `${first} 到 ${last}`,
  name: '我的会议',
  rooms: '大厅, 二号厅',
  comments: {
    name: '会议的名字；每种语言一个：{ zh: …, en: … }',
    timezone: '所有议题的日期都是这里的当地时间。',
    locales: '第一种语言的文件是 x.md，其他语言是 x.en.md。',
    minutes: '没有写明时长的议题有多长，以分钟计。',
    url: '网站的地址，用于链接预览和订阅。确定后删去开头的“#”。',
    days: '会议的日期。',
    look: '会议的颜色；要加引号，因为 # 会开始注释。',
    rooms: '会场，按日程中的顺序。',
    more: '还可以写 place、links、footer、facets、announced、embed，全部说明见 node_modules/lectern/.github/docs/format.zh.md。',
  },
  hosts: {
    github: '检查每个拉取请求的内容，并发布每次推送到 main 的内容。',
    githubSettings: '先在仓库设置中选一次：Pages → Source → GitHub Actions。',
    history: '变更要从完整的提交历史中读取。',
    gitlab: '检查每个合并请求的内容，并把默认分支发布到 GitLab Pages。',
  },
  isThere: (folder) => `${folder}/content 里已经有一个会议。请选别的文件夹。`,
  written: (files) => `已写入：\n${files.map((file) => `  ${file}`).join('\n')}`,
  next: (folder, bring) =>
    [
      ...(bring === null
        ? []
        : [
            'Lectern 是从此文件夹之外安装的。请按下面的命令把安装包复制进来并一起提交，否则托管平台无法构建网站。',
          ]),
      '接下来：',
      ...commandsAfter(folder, bring),
    ].join('\n'),
};

/** Texts in languages of the interface; in English for those that have none here. */
export type InLanguages<Texts> = Readonly<Partial<Record<InterfaceLanguage, Texts>>> & { readonly en: Texts };

const texts: InLanguages<NewTexts> = { en: english, zh: chinese };

/**
 * The language of the interface for an organiser.
 *
 * @param language as a tag, or a locale of POSIX such as `zh_CN.UTF-8`
 */
export function organiserLanguage(language: string): InterfaceLanguage {
  return interfaceLanguageOf(language.replace(/[_.].*/, ''), languages) as InterfaceLanguage;
}

/** @param language as for `organiserLanguage` */
export function newTexts(language: string): NewTexts {
  return texts[organiserLanguage(language)] ?? texts.en;
}

export function isChinese(language: string): boolean {
  return /^zh(?:$|[-_.])/i.test(language);
}

/**
 * `stype` of a session, in the language of its file.
 *
 * @param spoken the language spoken in the session: that of the original
 */
export function stypeOf(locale: string, spoken: string, kind: 'keynote' | 'session'): string {
  if (isChinese(locale))
    return `${isChinese(spoken) ? '中文' : '英文'}${kind === 'keynote' ? '主题演讲' : '议题'}`;
  return `${isChinese(spoken) ? 'Chinese' : 'English'} ${kind === 'keynote' ? 'Keynote' : 'Session'}`;
}

/** The first lines of a file of the interface's words. */
export const wordsIntro: InLanguages<(tag: string) => readonly string[]> = {
  en: (tag) => [
    `The interface in ${tag}: remove "# " before a line, and translate it. What is not translated is in English, and check lists it.`,
    'Placeholders such as {shown} keep their name, but may stand elsewhere. one, other … are plural forms; =0 is an exact number.',
  ],
  zh: (tag) => [
    `界面文字（${tag}）：删去行首的“# ”并翻译。没有翻译的显示英文，check 会列出。`,
    '{shown} 等是占位符：保留名称，位置可变。one、other 等是复数形式；=0 是具体的数。',
  ],
};

/** The texts of a session in one language. */
export interface ExampleText {
  readonly title: string;
  readonly presenters: string;
  readonly body: string;
}

/** The texts of the example files of a conference, in one language. */
export interface ExampleTexts {
  readonly opening: ExampleText;
  readonly lesson: ExampleText;
  readonly track: { readonly title: string; readonly body: string };
}

const englishExamples: ExampleTexts = {
  opening: {
    title: 'Opening',
    presenters: 'Eve Dock',
    body: `Welcome! This is an example: edit it, or delete the file.

The text up here is the abstract, in **Markdown**. The people come below.

### Speakers:

Eve Dock: Chair, Example Conference

Eve opens the conference and thanks everybody who helped.`,
  },
  lesson: {
    title: 'How to write a session',
    presenters: 'Bo Ebb, Cy Flow',
    body: `Each session is a file, and its name is the end of its address: this one is at \`/sessions/how-to-write-a-session/\`.

- Only \`title\` is required. Without \`date\` the session is listed as not scheduled yet.
- \`date\` is local time at the venue; \`duration\` is in minutes.
- \`track\` is the name of a file in \`tracks/\`, \`room\` a name in \`rooms.yaml\`.
- \`npm run check\` lists all mistakes, each with file, line and what to do.

### Speakers:

Bo Ebb: Harbour pilot, Port of Example

A photo goes above the name: \`<img src="images/speaker/bo-ebb.jpg">\`, with the file in \`public/images/speaker/\`.

Cy Flow: Engineer, Example Ltd

Without a photo, the initials are shown.`,
  },
  track: { title: 'Main track', body: 'What this track is about, in a sentence or two.' },
};

const chineseExamples: ExampleTexts = {
  opening: {
    title: '开幕',
    presenters: '伊芙',
    body: `欢迎！这是一个示例：请修改，或删除这个文件。

这里是简介，用 **Markdown** 写。人物写在下面。

### 讲师:

伊芙：主席，示例大会

伊芙宣布会议开幕，并感谢所有人。`,
  },
  lesson: {
    title: '怎样写一个议题',
    presenters: '薄, 赛',
    body: `每个议题是一个文件，文件名就是地址的结尾：这一场在 \`/sessions/how-to-write-a-session/\`。

- 只有 \`title\` 必填。没有 \`date\` 的议题列为“时间待定”。
- \`date\` 是会场当地时间，\`duration\` 以分钟计。
- \`track\` 是 \`tracks/\` 里的文件名，\`room\` 是 \`rooms.yaml\` 里的名字。
- \`npm run check\` 列出全部错误，每条都写明文件、行和改法。

### 讲师:

薄：引航员，示例港

照片写在名字上方：\`<img src="images/speaker/bo-ebb.jpg">\`，文件放在 \`public/images/speaker/\`。

赛：工程师，示例公司

没有照片时显示姓名缩写。`,
  },
  track: { title: '主要专题', body: '用一两句话介绍这个专题。' },
};

const examples: InLanguages<ExampleTexts> = { en: englishExamples, zh: chineseExamples };

/** In languages that the command has no texts in, the examples are in English. */
export function exampleTexts(locale: string): ExampleTexts {
  return examples[organiserLanguage(locale)] ?? examples.en;
}
