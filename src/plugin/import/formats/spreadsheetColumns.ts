import { fold } from '../../../model/text/fold.ts';
import type { ReadingHints } from '../adapters.ts';
import { SourceError, type SourceFile } from '../sourceFiles.ts';
import { parse } from 'csv-parse/sync';
import type { Place } from '../foreignProgramme.ts';
import { lineIn } from '../foreignValue.ts';
import { placeIn } from '../sourceData.ts';
import { errorMessage } from '../../errors.ts';

/** Names of columns. The whole name must match, ignoring case, accents, signs and text in brackets. */
const names: Readonly<Record<string, readonly string[]>> = lists({
  id: `id, session id, code, talk id, number, nr, no, 编号, 編號`,
  title: `title, session title, talk title, proposal title, session, talk, name, session name, topic,
    titel, titre, titulo, 标题, 標題, 题目, 題目, 议题, 議題, タイトル, event name,
    event title, presentation title, paper title, activity, 名称, 名稱, 主题, 主題, 演题,
    講題, 演讲题目, 演講題目, セッション名, 演題`,
  subtitle: `subtitle, untertitel, 副标题, 副標題`,
  date: `date, day, start date, session date, datum, tag, jour, fecha, 日期, 日付, event date, data,
    日`,
  start: `start, start time, starts, starts at, start at, begin, beginn, from, time, scheduled at,
    time start, uhrzeit, heure, hora, date time, 开始, 開始, 开始时间, 開始時間,
    时间, 時間, session start, event start, start date time, start datetime,
    start date and time, start time and date, begins, beginning, startzeit, von, zeit,
    heure de debut, hora de inicio, 开始时刻, 開始時刻, 时段, 時段`,
  end: `end, end time, ends, ends at, end at, until, to, ende, time end, fin, 结束, 結束,
    结束时间, 結束時間, 終了, session end, event end, end date time, end datetime,
    end date and time, end date, finish, finish time, endzeit, bis, heure de fin, hora de fin,
    終了時間, 終了時刻`,
  duration: `duration, length, minutes, duration minutes, scheduled duration, dauer, duree, 时长, 時長,
    長さ, session duration, length minutes, 分钟, 分鐘`,
  room: `room, location, venue, hall, stage, raum, salle, sala, 房间, 會議室, 会议室, 會場,
    会场, 教室, 場所, where, room name, session room, place, ort, saal, lieu, lugar, 地点,
    地點, 会議室, 部屋`,
  track: `track, stream, theme, category, track name, topic area, 分会场, 專題, 专题, 主題軌,
    トラック, tracks, session track, 专场, 專場, 分论坛, 分論壇, 轨道, 議程軌`,
  speakers: `speakers, speaker, presenter, presenters, speaker name, speaker names, speakers names, author,
    authors, referent, referenten, orateur, ponente, 讲师, 講師, 演讲者, 講者, 嘉宾,
    登壇者, owner, presented by, speaker full name, full name, host, instructor, facilitator,
    vortragende, sprecher, intervenant, intervenants, ponentes, 讲者, 分享人, 主讲人,
    主講人, 講者姓名, 讲师姓名, 嘉賓, スピーカー`,
  firstName: `first name, firstname, speaker first name, given name, vorname, prenom`,
  lastName: `last name, lastname, speaker last name, surname, family name, nachname, nom de famille`,
  role: `company, organization, organisation, affiliation, speaker company, tagline, tag line,
    speaker title, job title, position, firma, 公司, 单位, 單位, 职位, 職稱,
    speaker tagline, speaker role, 头衔, 頭銜`,
  bio: `bio, biography, speaker bio, speaker biography, about the speaker, speaker bios, 简介,
    講者簡介, 讲师简介, speaker biographies, 讲者简介, 个人简介`,
  photo: `photo, picture, profile picture, speaker photo, avatar, headshot, 照片`,
  abstract: `abstract, resume, 摘要, session abstract, talk abstract, proposal, 議題介紹,
    摘要内容`,
  description: `description, session description, talk description, summary, details, content, beschreibung,
    内容, 說明, 描述, 概要`,
  language: `language, session language, sprache, langue, idioma, 语言, 語言, 言語`,
  format: `format, type, session type, session format, kind, submission type, 类型, 類型, 形式`,
  tags: `tags, keywords, labels, 标签, 標籤, タグ, topics`,
  slides: `slides, slides url, slide deck, presentation, 幻灯片, 投影片, 簡報, slides link`,
  video: `video, recording, video url, recording url, youtube, 视频, 錄影, 录像, recording link,
    video link`,
  stream: `live url, stream, livestream, live stream, stream url, live link`,
  status: `status, state, proposal state, 状态, 狀態, published, active, visible, accepted, decision`,
});

function lists(texts: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(texts).map(([what, text]) => [what, text.split(',').map((name) => name.trim())]),
  );
}

/** A column's name for comparison: `*Presenter(s)` is `presenter`. */
function plain(name: string): string {
  return fold(name.replace(/[([（].*?(?:[)\]）]|$)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a column has one of these names; `Room/Location` has two. */
function isCalled(column: string, known: readonly string[]): boolean {
  return [column, ...column.split('/')].some((part) => known.includes(plain(part)));
}

/** How many fields a row names, if it is a header: 0 where no cell means the title. */
function fieldsNamedIn(row: readonly string[]): number {
  const called = (what: string) => row.some((cell) => isCalled(cell, names[what] ?? []));
  return called('title') ? Object.keys(names).filter(called).length : 0;
}

/**
 * Which columns hold what: those the user names, else those that are called so; `Speaker 1`, `Speaker 2` are several.
 */
export function columnsOf(header: readonly string[], given: ReadingHints['columns']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const [what, name] of Object.entries(given)) {
    const column = header.find((each) => each === name) ?? header.find((each) => plain(each) === plain(name));
    if (column === undefined)
      throw new SourceError(`There is no column "${name}". The columns are: ${header.join(', ')}.`);
    if (names[what] === undefined)
      throw new SourceError(`Unknown field "${what}". Write one of: ${Object.keys(names).join(', ')}.`);
    found.set(what, [column]);
    taken.add(column);
  }
  for (const [what, known] of Object.entries(names)) {
    if (found.has(what)) continue;
    // By the order of the names, not of the columns: "Title" before "Name".
    const column = known.flatMap(
      (name) => header.find((each) => !taken.has(each) && isCalled(each, [name])) ?? [],
    )[0];
    const numbered = header.filter(
      (each) => !taken.has(each) && known.includes(plain(each).replace(/ ?\d+$/, '')) && /\d$/.test(each),
    );
    const columns = numbered.length > 1 ? numbered : column === undefined ? [] : [column];
    if (columns.length > 0) found.set(what, columns);
    for (const each of columns) taken.add(each);
  }
  return found;
}

export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly place: Place;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** What is written above the header. */
  readonly above: string;
}

interface Numbered {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The row a header is looked for in at the latest. */
const furthestHeader = 15;

/**
 * Reads the table, with any separator of columns.
 *
 * @throws SourceError if it is not a table
 */
export function tableOf(file: SourceFile | undefined): Table {
  if (file === undefined) return { header: [], rows: [], above: '' };
  // Excel's way to name the separator of columns.
  const separatorLine = /^sep=(.)\n/i.exec(file.text);
  const skipped = separatorLine === null ? 0 : 1;
  const text = separatorLine === null ? file.text : file.text.slice(separatorLine[0].length);
  const first = text.slice(0, 10_000);
  const delimiter =
    separatorLine?.[1] ??
    [';', '\t', ',']
      .map((sign) => [sign, first.split(sign).length] as const)
      .sort(([, a], [, b]) => b - a)[0]?.[0] ??
    ',';
  let records: readonly Numbered[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // With `info`, which the library's types leave out, each record comes with its line.
    }) as unknown as readonly Numbered[];
  } catch (error) {
    throw new SourceError(
      `"${file.shown}" is not a readable table: ${errorMessage(error)}. Save it as CSV again.`,
    );
  }
  // Some sheets have a title and a date above the table.
  const named = records.slice(0, furthestHeader).map(({ record }) => fieldsNamedIn(record));
  const most = Math.max(1, ...named);
  const start = Math.max(0, most > 1 ? named.indexOf(most) : 0);
  const [head, ...body] = records.slice(start);
  const header = (head?.record ?? []).map((name, index) => lineIn(name) || `Column ${index + 1}`);
  return {
    header,
    above: records
      .slice(0, start)
      .flatMap(({ record }) => record)
      .join(' '),
    rows: body.map(({ record, info }) => ({
      cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
      place: placeIn(file, Math.max(1, info.lines + skipped - record.join('').split('\n').length + 1)),
    })),
  };
}
