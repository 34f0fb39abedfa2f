import { parse } from 'csv-parse/sync';
import { fold } from '../../../model/text/fold.ts';
import type { ReadingHints } from '../adapters.ts';
import type { Place } from '../foreignProgramme.ts';
import { lineIn } from '../foreignValue.ts';
import { placeIn } from '../sourceData.ts';
import { SourceError } from '../sourceFiles.ts';
import type { SourceFile } from '../sourceFiles.ts';

/** Names of columns; the whole name must match, ignoring case, accents and signs. */
const names: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'session id', 'code', 'talk id', 'number', 'nr', 'no', '编号', '編號'],
  title: [
    'title',
    'session title',
    'talk title',
    'proposal title',
    'session',
    'talk',
    'name',
    'session name',
    'topic',
    'titel',
    'titre',
    'titulo',
    '标题',
    '標題',
    '题目',
    '題目',
    '议题',
    '議題',
    'タイトル',
  ],
  subtitle: ['subtitle', 'untertitel', '副标题', '副標題'],
  date: ['date', 'day', 'start date', 'session date', 'datum', 'tag', 'jour', 'fecha', '日期', '日付'],
  start: [
    'start',
    'start time',
    'starts',
    'starts at',
    'start at',
    'begin',
    'beginn',
    'from',
    'time',
    'scheduled at',
    'time start',
    'uhrzeit',
    'heure',
    'hora',
    'date time',
    '开始',
    '開始',
    '开始时间',
    '開始時間',
    '时间',
    '時間',
  ],
  end: [
    'end',
    'end time',
    'ends',
    'ends at',
    'end at',
    'until',
    'to',
    'ende',
    'time end',
    'fin',
    '结束',
    '結束',
    '结束时间',
    '結束時間',
    '終了',
  ],
  duration: [
    'duration',
    'length',
    'minutes',
    'duration minutes',
    'scheduled duration',
    'dauer',
    'duree',
    '时长',
    '時長',
    '長さ',
  ],
  room: [
    'room',
    'location',
    'venue',
    'hall',
    'stage',
    'raum',
    'salle',
    'sala',
    '房间',
    '會議室',
    '会议室',
    '會場',
    '会场',
    '教室',
    '場所',
  ],
  track: [
    'track',
    'stream',
    'theme',
    'category',
    'track name',
    'topic area',
    '分会场',
    '專題',
    '专题',
    '主題軌',
    'トラック',
  ],
  speakers: [
    'speakers',
    'speaker',
    'presenter',
    'presenters',
    'speaker name',
    'speaker names',
    'speakers names',
    'author',
    'authors',
    'referent',
    'referenten',
    'orateur',
    'ponente',
    '讲师',
    '講師',
    '演讲者',
    '講者',
    '嘉宾',
    '登壇者',
    'owner',
  ],
  role: [
    'company',
    'organization',
    'organisation',
    'affiliation',
    'speaker company',
    'tagline',
    'tag line',
    'speaker title',
    'job title',
    'position',
    'firma',
    '公司',
    '单位',
    '單位',
    '职位',
    '職稱',
  ],
  bio: [
    'bio',
    'biography',
    'speaker bio',
    'speaker biography',
    'about the speaker',
    'speaker bios',
    '简介',
    '講者簡介',
    '讲师简介',
  ],
  photo: ['photo', 'picture', 'profile picture', 'speaker photo', 'avatar', 'headshot', '照片'],
  abstract: [
    'abstract',
    'description',
    'session description',
    'summary',
    'details',
    'content',
    'beschreibung',
    'resume',
    '摘要',
    '内容',
    '說明',
    '描述',
    '概要',
  ],
  language: ['language', 'session language', 'sprache', 'langue', 'idioma', '语言', '語言', '言語'],
  format: [
    'format',
    'type',
    'session type',
    'session format',
    'kind',
    'submission type',
    '类型',
    '類型',
    '形式',
  ],
  tags: ['tags', 'keywords', 'labels', '标签', '標籤', 'タグ'],
  slides: ['slides', 'slides url', 'slide deck', 'presentation', '幻灯片', '投影片', '簡報'],
  video: ['video', 'recording', 'video url', 'recording url', 'youtube', '视频', '錄影', '录像'],
  stream: ['live url', 'stream', 'livestream', 'live stream', 'stream url'],
  status: ['status', 'state', 'proposal state', '状态', '狀態'],
};

export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly place: Place;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

interface Numbered {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads the table, whichever sign parts its columns.
 *
 * @throws SourceError where it is none
 */
export function tableOf(file: SourceFile | undefined): Table {
  if (file === undefined) return { header: [], rows: [] };
  const first = file.text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  const delimiter =
    [';', '\t', ',']
      .map((sign) => [sign, first.split(sign).length] as const)
      .sort(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
  let records: readonly Numbered[];
  try {
    records = parse(file.text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // With `info`, which the library's types leave out, each record comes with its line.
    }) as unknown as readonly Numbered[];
  } catch (error) {
    throw new SourceError(
      `"${file.shown}" is not a readable table: ${error instanceof Error ? error.message : String(error)}. Save it as CSV again.`,
    );
  }
  const [head, ...body] = records;
  const header = (head?.record ?? []).map((name, index) => lineIn(name) || `Column ${index + 1}`);
  return {
    header,
    rows: body.map(({ record, info }) => ({
      cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
      place: placeIn(file, Math.max(1, info.lines - record.join('').split('\n').length + 1)),
    })),
  };
}

/**
 * Which columns hold what: those the user names, else those that are called so; `Speaker 1`, `Speaker 2` are several.
 */
export function columnsOf(header: readonly string[], said: ReadingHints['columns']): Map<string, string[]> {
  const plain = (name: string) =>
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const found = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const [what, name] of Object.entries(said)) {
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
      (name) => header.find((each) => !taken.has(each) && plain(each) === name) ?? [],
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
