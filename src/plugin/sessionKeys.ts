import * as v from 'valibot';
import { linkKinds, sessionFormats } from '../model/session.ts';
import { draftText, type KeysOf, type KeyTexts } from './editor/keyTexts.ts';
import { localDateTime, minutes, text, texts, title } from './fields/fields.ts';
import {
  fileName,
  formerIds,
  linkList,
  presenterList,
  roomNames,
  slotList,
  status,
  yesOrNo,
} from './fields/sessionFields.ts';
import { suggesting, writtenAs } from './fields/writtenForm.ts';

/** The keys of a session file's front matter. */
export const sessionSchema = v.strictObject({
  title,
  subtitle: v.optional(text),
  date: v.optional(localDateTime),
  end: v.optional(localDateTime),
  duration: v.optional(minutes),
  slots: v.optional(slotList),
  within: v.optional(text),
  track: v.optional(fileName),
  presenters: v.optional(presenterList),
  moderators: v.optional(presenterList),
  speakers: v.optional(texts),
  stype: v.optional(text),
  format: v.optional(v.pipe(text, writtenAs(suggesting(sessionFormats)))),
  language: v.optional(text),
  room: v.optional(text),
  rooms: v.optional(roomNames),
  speechLink: v.optional(text),
  recorded: v.optional(yesOrNo),
  slides: v.optional(text),
  stream: v.optional(text),
  questions: v.optional(text),
  notes: v.optional(text),
  feedback: v.optional(text),
  links: v.optional(linkList),
  sponsored: v.optional(yesOrNo),
  tags: v.optional(texts),
  status: v.optional(status),
  was: v.optional(formerIds),
  draft: v.optional(yesOrNo),
});

/** The keys of a session's front matter. */
export const sessionKeys: readonly string[] = Object.keys(sessionSchema.entries);

export type SessionFields = v.InferOutput<typeof sessionSchema>;

/** The values that need no interpretation. */
export function plainValues(fields: SessionFields) {
  return {
    title: fields.title,
    subtitle: fields.subtitle ?? null,
    /** The id of the session that it is a part of. */
    within: fields.within ?? null,
    track: fields.track ?? null,
    recorded: fields.recorded ?? true,
    sponsored: fields.sponsored ?? false,
    status: fields.status ?? 'confirmed',
    /** The ids it had before. */
    was: (fields.was ?? []) as readonly string[],
    /** Not published yet. */
    draft: fields.draft ?? false,
  };
}

/** The keys whose texts are interpreted after the schema. */
export const wordedKeys = ['stype', 'language', 'format', 'speechLink', 'slides', ...linkKinds] as const;

/**
 * The fields of a session that no other session depends on, by the names that `ownFields` returns: after an edit of
 * these alone the rest of the programme is reused. The title of a break does affect others: see `assembleAgain`.
 */
export const independentFields = [
  'title',
  'subtitle',
  'video',
  'slides',
  'links',
  'moreLinks',
  'recorded',
  'sponsored',
  'tags',
  'facets',
] as const;

/** The description of each key, for editors and the documentation. */
export const sessionTexts: KeysOf<typeof sessionSchema> & KeyTexts = {
  title: { en: 'The title. Put it in quotes if it contains a colon.', zh: '标题。含冒号时请加引号。' },
  subtitle: { en: 'A line below the title.', zh: '标题下面的一行字。' },
  date: {
    en: 'The start, local time at the venue: `2027-05-10T14:00:00` or `2027-05-10 14:00`. Without it the session is listed as not scheduled yet. In an hour that clocks repeat, add the offset: `2027-10-31T02:30+01:00`.',
    zh: '开始时间，会场当地时间：`2027-05-10T14:00:00` 或 `2027-05-10 14:00`。不写则列为“时间待定”。时钟回拨而重复的那一小时里，用时差说明是哪一次：`2027-10-31T02:30+01:00`。',
  },
  end: { en: 'The end, written like `date`.', zh: '结束时间，写法与 `date` 相同。' },
  duration: {
    en: 'The duration in minutes, instead of `end`. With neither, the end is estimated and marked with `~`.',
    zh: '时长（分钟），代替 `end`。两者都没有时，结束时间为估计值，以 `~` 标明。',
  },
  slots: {
    en: 'Several times, instead of `date`. The session has one page and one star, but a row, a cell and a calendar entry for each time.',
    zh: '多个时间，代替 `date`。页面和星标只有一个；每个时间各有一行、一格和一个日历条目。',
  },
  'slots.date': { en: 'The start, as above.', zh: '开始时间，写法同上。' },
  'slots.end': { en: 'The end.', zh: '结束时间。' },
  'slots.duration': { en: 'The duration in minutes.', zh: '时长（分钟）。' },
  'slots.room': {
    en: 'The room at this time, if it differs from the session’s.',
    zh: '这一次所在的会场，与议题的会场不同时才写。',
  },
  'slots.rooms': { en: 'Several rooms at this time.', zh: '这一次同时使用的几个会场。' },
  within: {
    en: 'The id of the block that a short talk is part of. It has the time, room and track of the block unless it sets its own.',
    zh: '短演讲所属场次的 id。时间、会场和专题沿用该场次，除非另外写明。',
  },
  track: {
    en: 'The name of a file in `content/tracks/`, without `.md`.',
    zh: '`content/tracks/` 里的文件名，不带 `.md`。',
  },
  presenters: {
    en: 'The names, separated by commas, or as a list. Spell them as below `### Speakers:`.',
    zh: '讲师姓名，用逗号分隔，或写成列表。写法与 `### 讲师:` 下面的姓名一致。',
  },
  moderators: {
    en: 'The moderators, written like `presenters`. They are listed after the presenters, and marked. A name in both is listed once.',
    zh: '主持人，写法与 `presenters` 相同。排在讲师之后，并标明；两处都写的人只列一次。',
  },
  speakers: {
    en: 'The ids of the presenters, for people with the same name: file names in `content/speakers/`. Without `presenters`, the names come from those files.',
    zh: '讲师的 id，用于区分同名的人：`content/speakers/` 里的文件名。没有 `presenters` 时，姓名取自这些文件。',
  },
  stype: {
    en: 'The spoken language and the kind: `English Session`, `Chinese Panel`, `Keynote`, `Lightning talk`, `Workshop`, `Break`, `Lunch`; also `中文演讲`, `英文圆桌`.',
    zh: '演讲语言与类型：`中文演讲`、`英文圆桌`、`主题演讲`、`闪电演讲`、`工作坊`、`茶歇`、`午餐`；也可写 `English Session`、`Chinese Panel` 等。',
  },
  format: { en: 'The kind, if it is not in `stype`.', zh: '类型，用于 `stype` 没有写明的时候。' },
  language: {
    en: 'The spoken language, as a tag such as `en`, if it is not in `stype`.',
    zh: '演讲语言的代码，例如 `zh`，用于 `stype` 没有写明的时候。',
  },
  room: { en: 'The name of the room, as in `rooms.yaml`.', zh: '会场名称，与 `rooms.yaml` 中一致。' },
  rooms: {
    en: 'Several rooms at once, or `all`, for example for a keynote; instead of `room`.',
    zh: '同时使用的几个会场；`all` 表示占用全部会场，例如主题演讲。代替 `room`。',
  },
  speechLink: {
    en: 'The address of the recording, at YouTube, bilibili or elsewhere. Nothing is loaded from there until a visitor presses play.',
    zh: '回放地址，YouTube、bilibili 或其他网站。访客按下播放之前，页面不会从那里加载任何内容。',
  },
  recorded: {
    en: 'false: the page shows that the session is not recorded.',
    zh: 'false：页面注明这一场不录像。',
  },
  slides: { en: 'The address of the slides.', zh: '幻灯片地址。' },
  stream: {
    en: 'The address of the live stream, shown from 15 minutes before the start until the end.',
    zh: '直播地址；从开始前 15 分钟到结束期间提供。',
  },
  questions: { en: 'The address where visitors ask questions.', zh: '提问页面的地址。' },
  notes: { en: 'The address of shared notes.', zh: '共享笔记的地址。' },
  feedback: {
    en: 'The address for feedback, shown after the session.',
    zh: '反馈页面的地址，议题结束后提供。',
  },
  links: {
    en: 'More links, each with a label, or only an address.',
    zh: '更多链接：带文字的，或单独的地址。',
  },
  'links.label': { en: 'The text of the link.', zh: '链接文字。' },
  'links.href': { en: 'The address.', zh: '地址。' },
  sponsored: { en: 'true: marked as sponsored.', zh: 'true：标明为赞助内容。' },
  tags: {
    en: 'Topics: a list, or words separated by commas.',
    zh: '话题：词语列表，或用逗号分隔的词语。',
  },
  status: {
    en: '`cancelled`: the session stays in the agenda, marked as cancelled.',
    zh: '不举行的场次写 `cancelled`：仍留在日程中，并加以标明。',
  },
  was: {
    en: 'Former ids of the session, for old links, saved schedules and calendars. Most are found in the git history automatically.',
    zh: '这一场以前的 id，用于旧链接、收藏和日历。多数能从 git 历史中自动找到，无需填写。',
  },
  draft: draftText,
};
