import { organiserLanguage, type InLanguages } from './newTexts.ts';

const english = {
  usage: `Usage: lectern new KIND [OPTIONS]
  conference [FOLDER]   a new conference; asks for what the options do not set
    --name "Tide Days"  --dates "2027-05-10 to 2027-05-12"  --place "Old Harbour, Berlin"
    --languages "en, zh"  --rooms "Hall, Pier"  --accent "#0a6"
    --yes               uses defaults instead of asking
  session "Title"       a session at the next free time and room, with a file for each language
    --date 2027-05-10T14:00  --room NAME  --track ID      sets time, room and track
  speaker "Name"
  track "Title"
  room "Name"
  language de           words/de.yaml, the texts of the interface to translate
  --id ID               the file name and end of the address; default: derived from the title
  --language en|zh      the language of this command; default: that of the system
`,
  /** @param text Node's message about the arguments */
  badArguments: (text: string) => text,
  unquoted: (title: string) => `Put the title between quotes: "${title}".`,
  noTerminal: 'No terminal for questions: add --yes, or pass everything as flags.',
  noKind: 'Missing kind: conference, session, speaker, track, room or language.',
  unknownKind: (kind: string, nearest: string | null) =>
    `"${kind}" is not known${nearest === null ? '.' : `: did you mean "${nearest}"?`}`,
  noTitle: (kind: string) => `Missing title: lectern new ${kind} "Title".`,
  taken: (kind: string, id: string) => `There is a ${kind} "${id}" already: choose another --id.`,
  noTrack: (track: string, known: readonly string[]) =>
    `There is no track "${track}": write ${known.length === 0 ? 'one with "new track" first' : `one of ${known.join(', ')}`}.`,
  noRoom: (room: string, known: readonly string[]) =>
    `There is no room "${room}": write ${known.length === 0 ? 'one with "new room" first' : `one of ${known.join(', ')}`}.`,
  noDate: (date: string) =>
    `"${date}" is not a date and time: write local time at the venue, such as 2027-05-10T14:00.`,
  roomTaken: (name: string) => `There is a room "${name}" already.`,
  brokenRooms: 'rooms.yaml has mistakes: "check" lists them.',
  noLanguage: (tag: string) => `"${tag}" is not a language: write a tag such as de or pt-BR.`,
  fileTaken: (file: string) => `There is a file "${file}" already: "check" lists what it lacks.`,
};

/** The messages about arguments. */
export type NewMessages = typeof english;

const kindsInChinese: Readonly<Record<string, string>> = {
  session: '议题',
  speaker: '讲师',
  track: '专题',
  room: '会场',
};

const chinese: NewMessages = {
  usage: `用法：lectern new 种类 [选项]
  conference [文件夹]   新建会议；没有用参数写明的会逐项提问
    --name "潮汐大会"  --dates "2027-05-10 到 2027-05-12"  --place "上海"
    --languages "zh, en"  --rooms "主会场, 分会场"  --accent "#0a6"
    --yes               不提问，全部采用默认值
  session "标题"        新建议题，排在下一个空闲的时间和会场，每种语言一个文件
    --date 2027-05-10T14:00  --room 名称  --track ID      指定时间、会场和专题
  speaker "姓名"
  track "标题"
  room "名称"
  language de           待翻译的界面文字 words/de.yaml
  --id ID               文件名和网址的结尾；不写则由标题生成
  --language en|zh      命令使用的语言；不写则用系统语言
`,
  badArguments: (text) => `参数有误：${/'(-[^\s']+)/.exec(text)?.[1] ?? text}`,
  unquoted: (title) => `请给标题加上引号："${title}"。`,
  noTerminal: '没有可以提问的终端：请加上 --yes，或把各项都写成参数。',
  noKind: '没有写明种类：conference、session、speaker、track、room 或 language。',
  unknownKind: (kind, nearest) =>
    `不认识的种类 "${kind}"${nearest === null ? '。' : `：是不是 "${nearest}"？`}`,
  noTitle: (kind) => `没有写标题：lectern new ${kind} "标题"。`,
  taken: (kind, id) => `已有${kindsInChinese[kind] ?? kind} "${id}"：请用 --id 另取一个。`,
  noTrack: (track, known) =>
    `没有专题 "${track}"：${known.length === 0 ? '请先用 new track 新建' : `可用的有 ${known.join('、')}`}。`,
  noRoom: (room, known) =>
    `没有会场 "${room}"：${known.length === 0 ? '请先用 new room 新建' : `可用的有 ${known.join('、')}`}。`,
  noDate: (date) => `"${date}" 不是日期和时间：请写会场当地时间，例如 2027-05-10T14:00。`,
  roomTaken: (name) => `已有会场 "${name}"。`,
  brokenRooms: 'rooms.yaml 有错误：运行 check 可列出。',
  noLanguage: (tag) => `"${tag}" 不是语言代码：请写 de 或 pt-BR 这样的代码。`,
  fileTaken: (file) => `已有文件 "${file}"：运行 check 可列出其中缺少的内容。`,
};

const messages: InLanguages<NewMessages> = { en: english, zh: chinese };

/** @param language as for `organiserLanguage` */
export function newMessages(language: string): NewMessages {
  return messages[organiserLanguage(language)] ?? messages.en;
}
