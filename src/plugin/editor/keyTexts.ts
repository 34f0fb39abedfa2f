import type { InterfaceLanguage } from '../../model/languages/languages.ts';
import type { conferenceSchema } from '../conferenceSchema.ts';
import type { pageSchema } from '../pageSchema.ts';
import type { speakerSchema } from '../speakerSchema.ts';
import type { trackSchema } from '../trackSchema.ts';

/** What a key is for, in a sentence; in English for languages of the interface that have no text here. */
export type KeyText = Readonly<Partial<Record<InterfaceLanguage, string>>> & { readonly en: string };

/** By the path of the key, `slots.date`; in lists and records without the index or the name. */
export type KeyTexts = Readonly<Record<string, KeyText>>;

export type KeysOf<Schema extends { readonly entries: object }> = Readonly<
  Record<keyof Schema['entries'] & string, KeyText>
>;

export const draftText: KeyText = {
  en: 'true: not published by a build; shown as a draft by `lectern dev`.',
  zh: 'true：构建时不发布；运行 `lectern dev` 时作为草稿显示。',
};

export const trackTexts: KeysOf<typeof trackSchema> & KeyTexts = {
  order: {
    en: 'Its position among the tracks: smallest number first, then tracks without a number by file name.',
    zh: '专题的次序，数字小的在前；不写的按文件名排在后面。',
  },
  color: {
    en: 'Its colour, in quotes: `#c63`. Bars and names have this hue at a lightness that is readable in both themes. If not set, the colour is automatic.',
    zh: '专题的颜色，要加引号：`#c63`。色条和名称采用它的色相，明度由构建选定，在两种主题下都清晰可读。不写则自动分配。',
  },
  title: { en: 'The name of the track.', zh: '专题名称。' },
  trackchairs: {
    en: 'The names of the chairs, separated by commas, or as a list.',
    zh: '出品人姓名，用逗号分隔，或写成列表。',
  },
  draft: draftText,
};

export const speakerTexts: KeysOf<typeof speakerSchema> & KeyTexts = {
  name: { en: 'The name.', zh: '姓名。' },
  photo: {
    en: 'A path in the public folder, such as `images/speaker/ada.png`, or an address with `https://`. JPEG, PNG or WebP.',
    zh: 'public 文件夹中的路径，例如 `images/speaker/ada.png`，或以 `https://` 开头的地址。支持 JPEG、PNG、WebP。',
  },
  role: { en: 'Their role and employer.', zh: '职务与单位。' },
  links: { en: 'Addresses of their pages on other sites.', zh: '本人在其他网站的页面地址。' },
  draft: draftText,
};

export const pageTexts: KeysOf<typeof pageSchema> & KeyTexts = {
  title: { en: 'The title of the page.', zh: '页面标题。' },
  order: {
    en: 'Its position among the pages: smallest number first.',
    zh: '页面的次序，数字小的在前。',
  },
  nav: {
    en: 'false: the page is linked only in the footer, not in the navigation.',
    zh: 'false：只在页脚列出，不放进导航。',
  },
  draft: draftText,
};

const footerTexts = Object.fromEntries(
  ['conduct', 'privacy', 'imprint', 'licence'].flatMap((key): readonly (readonly [string, KeyText])[] => [
    [
      `footer.${key}.label`,
      { en: 'The text: one, or one for each language.', zh: '文字：一个，或每种语言一个。' },
    ],
    [
      `footer.${key}.href`,
      { en: 'The address. Without it, the text is not a link.', zh: '地址。不写则只显示文字。' },
    ],
  ]),
);

export const conferenceTexts: KeysOf<typeof conferenceSchema> & KeyTexts = {
  name: {
    en: 'The name of the conference: one text, or one for each language.',
    zh: '会议名称：一个名称，或每种语言一个。',
  },
  timezone: {
    en: 'The time zone of the venue (IANA). Every date is local time there.',
    zh: '会场所在时区（IANA）。所有日期都是那里的当地时间。',
  },
  locales: {
    en: 'The languages of the content. Files like `x.md` are in the first; others are `x.zh.md`.',
    zh: '内容的语言。第一种对应 `x.md` 这样的文件，其他语言对应 `x.en.md`。',
  },
  id: {
    en: 'Identifies visitors’ saved schedules and calendar entries. Never change it once the site is published.',
    zh: '访客收藏的日程和日历条目靠它识别。网站发布后请勿更改。',
  },
  sessionMinutes: {
    en: 'The duration in minutes of sessions without `end` or `duration`. 40 if not set.',
    zh: '没有写明结束时间的议题有多长（分钟）。默认 40。',
  },
  url: {
    en: 'The address of the site. Link previews, feeds and search engines need it.',
    zh: '网站的地址。聊天中的链接预览、订阅和搜索引擎都需要它。',
  },
  days: {
    en: 'The days of the conference. If not set, the days of the sessions.',
    zh: '会议的日期。不写则为各议题的日期。',
  },
  dayStart: {
    en: "When a day begins, such as `'04:00'`: sessions that start earlier belong to the day before.",
    zh: "一天从几点开始，例如 `'04:00'`：凌晨更早开始的议题算作前一天。",
  },
  announced: {
    en: 'Changes after this date are published: a day, or a day and time.',
    zh: '从何时起公布日程的变更：日期，或日期加时间。',
  },
  place: {
    en: 'Where the conference takes place: one text, or one for each language.',
    zh: '会议地点：一个，或每种语言一个。',
  },
  links: {
    en: 'Links in the footer of every page; the one with `primary: true` is a button at the top.',
    zh: '每个页面底部的链接；写 `primary: true` 的那一个是页面顶部的按钮。',
  },
  'links.primary': {
    en: 'true: this link is the button at the top of every page, such as the registration.',
    zh: 'true：作为每个页面顶部的按钮，例如报名。',
  },
  footer: {
    en: 'Legal links in the footer of every page. Each is an address, a text, or a label with an address.',
    zh: '每个页面底部要写明的内容；每项可写地址、文字，或带地址的文字。',
  },
  ...footerTexts,
  'footer.conduct': {
    en: 'The code of conduct, such as `/pages/conduct/`.',
    zh: '行为准则，例如 `/pages/conduct/`。',
  },
  'footer.privacy': { en: 'The privacy policy.', zh: '隐私政策。' },
  'footer.imprint': { en: 'The imprint: who runs the site.', zh: '网站由谁运营。' },
  'footer.licence': {
    en: 'The licence of the content, such as `CC BY 4.0`.',
    zh: '内容的许可，例如 `CC BY 4.0`。',
  },
  'links.label': {
    en: 'The text of the link: one, or one for each language.',
    zh: '链接文字：一个，或每种语言一个。',
  },
  'links.href': {
    en: 'An address with `https:`, an e-mail address with `mailto:`, or a path on this site.',
    zh: '以 `https:` 开头的地址、以 `mailto:` 开头的邮箱，或本站的路径。',
  },
  facets: {
    en: 'Your own front-matter keys of sessions, which become filters.',
    zh: '自定义的议题元数据键，会成为筛选条件。',
  },
  'facets.label': { en: 'The name of the filter.', zh: '筛选条件的名称。' },
  'facets.many': { en: 'true: a session may have several values.', zh: 'true：一个议题可以有多个值。' },
  'facets.values': {
    en: 'The values with their names, in their order on the page. If not set, any value is accepted.',
    zh: '各个值及其名称，按显示顺序排列。不写则接受任何值。',
  },
  look: { en: 'Colours, logo and icon of the site.', zh: '网站的颜色、标志和图标。' },
  'look.accent': {
    en: 'The colour of the conference, in quotes: `#0a6`. Text has this hue at a lightness that is readable in both themes.',
    zh: '会议的颜色，要加引号：`#0a6`。文字采用它的色相，明度由构建选定，在两种主题下都清晰可读。',
  },
  'look.logo': {
    en: 'The logo: a picture in the public folder, such as `images/logo.svg`. One that is at least twice as wide as high replaces the name.',
    zh: '标志：public 文件夹中的图片，例如 `images/logo.svg`。宽度达到高度两倍的，会代替会议名称。',
  },
  'look.logoDark': {
    en: 'The logo for the dark theme. If not set, a dark logo gets a light background there.',
    zh: '深色主题下的标志。不写时，深色的标志会衬上浅色底。',
  },
  'look.icon': {
    en: 'The icon of the site, in tabs and on home screens: a square picture in the public folder, best as SVG.',
    zh: '网站图标，用于标签页和主屏幕：public 文件夹中的方形图片，最好是 SVG。',
  },
  'look.hero': {
    en: 'A band above the agenda with the name, the dates and a countdown, on wide screens, until the conference begins: true, or a picture in the public folder, such as `images/harbour.jpg`.',
    zh: '会议开始之前，在宽屏上日程上方的横幅：名称、日期和倒计时。写 true，或 public 文件夹中的图片，例如 `images/harbour.jpg`。',
  },
  embed: {
    en: 'Sites that may show the agenda in a frame: `https://example.org`, `https://*.example.org`.',
    zh: '允许以框架形式嵌入日程的网站：`https://example.org`、`https://*.example.org`。',
  },
  hours: {
    en: "The hours of the conference, such as `'09:00-18:30'`. `check` reports sessions outside.",
    zh: "议题在哪段时间进行，例如 `'09:00-18:30'`。`check` 会报告超出的场次。",
  },
  rules: {
    en: 'The levels of rules in `check`: `off`, `warning` or `error`, by the name of the rule.',
    zh: '`check` 各条规则的级别：`off`、`warning` 或 `error`，以规则名列出。',
  },
};

export const roomTexts: KeyTexts = {
  name: {
    en: 'The name of the room: one text, or one for each language.',
    zh: '会场名称：一个，或每种语言一个。',
  },
  id: {
    en: 'The end of the room’s address. If not set, it is derived from the name.',
    zh: '会场页面地址的结尾。不写则由名称生成。',
  },
  capacity: { en: 'The number of seats.', zh: '可容纳的人数。' },
  floor: { en: 'The floor.', zh: '楼层。' },
  way: { en: 'How to get there.', zh: '怎样走到那里。' },
};

export const sponsorTexts: KeyTexts = {
  levels: { en: 'The levels of sponsors, the highest first.', zh: '赞助级别，最高的写在最前。' },
  'levels.name': {
    en: 'The name of the level: one text, or one for each language.',
    zh: '级别的名称：一个，或每种语言一个。',
  },
  'levels.strip': {
    en: 'true: the logos of this level are also in a strip below the agenda.',
    zh: 'true：这一级别的标志还会排在日程下方。',
  },
  'levels.sponsors': {
    en: 'The sponsors in their order on the page, each a name, or these keys.',
    zh: '赞助商，按显示顺序排列；每项可以只写名称，也可以分项写。',
  },
  'levels.sponsors.name': {
    en: 'The name, which is also the text of the logo: one text, or one for each language.',
    zh: '名称，也是标志的替代文字：一个，或每种语言一个。',
  },
  'levels.sponsors.logo': {
    en: 'The logo: a picture in the public folder, such as `images/sponsors/tidewater.svg`. If not set, the name is shown.',
    zh: '标志：public 文件夹中的图片，例如 `images/sponsors/tidewater.svg`。不写则显示名称。',
  },
  'levels.sponsors.logoDark': {
    en: 'The logo for the dark theme. If not set, a dark logo gets a light background there.',
    zh: '深色主题下的标志。不写时，深色的标志会衬上浅色底。',
  },
  'levels.sponsors.href': {
    en: 'The link of the logo: an address with `https:`, or a path on this site.',
    zh: '点击标志打开的页面：以 `https:` 开头的地址，或本站的路径。',
  },
  'levels.sponsors.text': {
    en: 'A text about the sponsor for the page, in Markdown: one, or one for each language.',
    zh: '在赞助商页面上显示的介绍，可用 Markdown：一段，或每种语言一段。',
  },
};
