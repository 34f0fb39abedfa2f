import type { Agenda, AgendaConference } from '../model/agenda/agenda.ts';
import { agendaHistoryOf } from '../model/changes/sessionTimeline.ts';
import { emptyHistory, type ProgrammeHistory } from './history/readHistory.ts';
import { agendaOf, otherConferenceIn } from '../model/agenda/agendaOf.ts';
import type { Conference } from '../model/conference.ts';
import { daysInWords, formatLocale } from './formatLocale.ts';
import { planningWordsFor } from './interfaceWords.ts';
import { encodeAgenda } from '../model/agenda/agendaJson.ts';
import type { Locale } from '../model/locale.ts';
import type { Zone } from '../model/zonedTime.ts';
import { dataFormat } from '../model/offline.ts';
import { chineseFormsOf, searchAbstracts, searchTitles } from '../model/search/searchData.ts';
import type { Assembly } from './assemble/assemble.ts';
import { payloadsOf, type PayloadSource } from './payloads.ts';
import { chineseReader } from './search/chineseForms.ts';

/** Prefix of every module the plugin makes; client.d.ts has their types. */
const prefix = 'virtual:lectern/';

/** Rollup's convention: an id that starts with a NUL byte is not a file, and other plugins ignore it. */
const resolvedPrefix = `\0${prefix}`;

/** The resolved id of the only data that a build takes into its scripts: the locales; all else is fetched. */
export const conferenceModule = `${resolvedPrefix}conference`;

/** The resolved id of the conference's own styles, which a build takes into the first style sheet. */
export const themeModule = `${resolvedPrefix}theme.css`;

/** The resolved id of a virtual module, or null if the id is not one of these. */
export function resolveVirtualId(id: string): string | null {
  return id.startsWith(prefix) ? `\0${id}` : null;
}

/** One JSON value of the programme: a virtual module, and a file of the built site. */
export type DataPath = string;

/** The data of a programme that browsers can load, by path, created on request. */
export interface ProgrammeData {
  readonly locales: readonly [Locale, ...Locale[]];
  /** The agenda of each locale, in their order. */
  readonly agendas: readonly Agenda[];
  readonly history: ProgrammeHistory;
  /**
   * The value at `agenda/en`, `titles/en`, `abstracts/en`, `session/en/2014`, `speaker/en/feng-wang`, `track/en/iot` or
   * `page/en/venue` as JSON text, or null if the path is unknown.
   */
  json(path: DataPath): string | null;
  /** The data that a page adds to the agenda, at paths such as `session/en/2014`; null for others. */
  payload(path: DataPath): PayloadSource | null;
}

function venueIn(locale: Locale, timezone: Zone): Pick<AgendaConference, 'city' | 'format'> {
  const city = planningWordsFor(locale).zones.city(timezone);
  const format = formatLocale(locale, timezone);
  return { ...(city !== null && { city }), ...(format !== locale && { format }) };
}

/** The latest conference of the site after this one, in words of a locale. */
function nextAfter(
  { days, others = [], timezone }: Conference,
  locale: Locale,
): Pick<AgendaConference, 'next'> {
  const last = days.at(-1) ?? '';
  const later = others.findLast((other) => (other.days[0] ?? '') > last);
  const year = later?.days[0]?.slice(0, 4);
  if (!later || year === undefined) return {};
  const { name, href } = otherConferenceIn(later, locale);
  const when = daysInWords(later.days, formatLocale(locale, timezone));
  return { next: { name: `${name} · ${when}`, href, year } };
}

export function programmeData(assembly: Assembly, history: ProgrammeHistory = emptyHistory): ProgrammeData {
  const { programme } = assembly;
  const { locales, timezone } = programme.conference;
  const payloads = payloadsOf(assembly, history);
  const agendaHistory = history.isTold ? agendaHistoryOf(history.changes) : null;
  const agendaIn = new Map(
    locales.map((locale) => [
      locale,
      lazily(() =>
        agendaOf(
          programme,
          locale,
          { ...venueIn(locale, timezone), ...nextAfter(programme.conference, locale) },
          agendaHistory && { ...agendaHistory, told: payloads.announcedIn(locale) },
        ),
      ),
    ]),
  );
  const chineseForms = lazily(() => chineseFormsOf(programme, chineseReader));
  const sessions = lazily(() => byId(programme.sessions));
  const speakers = lazily(() => byId(programme.speakers));
  const tracks = lazily(() => byId(programme.tracks));
  const pages = lazily(() => byId(programme.pages));

  function payload(path: DataPath): PayloadSource | null {
    const [kind = '', locale = '', ...rest] = path.split('/');
    const id = rest.join('/');
    if (!agendaIn.has(locale)) return null;
    if (kind === 'changes') return id === '' ? payloads.changes(locale) : payloads.withdrawn(id, locale);
    const session = kind === 'session' && sessions().get(id);
    if (session) return payloads.session(session, locale);
    const speaker = kind === 'speaker' && speakers().get(id);
    if (speaker) return payloads.speaker(speaker, locale);
    const track = kind === 'track' && tracks().get(id);
    if (track) return payloads.track(track, locale);
    const page = kind === 'page' && pages().get(id);
    return page ? payloads.page(page, locale) : null;
  }

  function wholeAt(path: DataPath): object | null {
    const [kind = '', locale = '', ...rest] = path.split('/');
    const agenda = agendaIn.get(locale);
    if (!agenda || rest.length > 0) return null;
    if (kind === 'agenda') return encodeAgenda(agenda());
    if (kind === 'titles') return searchTitles(programme, locale, chineseForms());
    return kind === 'abstracts' ? searchAbstracts(programme, locale) : null;
  }

  return {
    locales,
    history,
    get agendas() {
      return [...agendaIn.values()].map((agenda) => agenda());
    },
    payload,
    json(path) {
      const whole = wholeAt(path);
      return whole === null ? (payload(path)?.json() ?? null) : JSON.stringify(whole);
    },
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * The source of a virtual module.
 *
 * @param id a resolved id, without query
 * @returns null if the id is not one of these, or names nothing in the programme
 */
export function loadVirtualModule(id: string, data: ProgrammeData): string | null {
  if (!id.startsWith(resolvedPrefix)) return null;
  const path = id.slice(resolvedPrefix.length);
  if (path === 'conference') return `export const locales = ${JSON.stringify(data.locales)};`;
  const json = data.json(path);
  // `JSON.parse` of a string is faster than an object literal (V8's "cost of JavaScript").
  return json === null ? null : `export default JSON.parse(${scriptString(json)});`;
}

/** A string literal that is the same in script and in HTML: JSON except the two line ends that ES2019 let in late. */
function scriptString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u2028\u2029<]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const folders: Readonly<Record<string, string>> = {
  session: 'sessions',
  speaker: 'speakers',
  track: 'tracks',
  page: 'pages',
};

/** Kinds of which each locale has one. */
const wholes: ReadonlySet<string> = new Set(['agenda', 'titles', 'abstracts']);

const dataFolder = `data/${dataFormat}`;

/**
 * Where the built site has a value: `data/1/en/agenda.json`, `data/1/en/titles.json`, `data/1/en/sessions/2014.json`.
 */
export function dataFile(path: DataPath): string | null {
  const [kind = '', locale = '', ...id] = path.split('/');
  if (wholes.has(kind)) return `${dataFolder}/${locale}/${kind}.json`;
  if (kind === 'changes')
    return `${dataFolder}/${locale}/changes${id.length > 0 ? `/${id.join('/')}` : ''}.json`;
  const folder = folders[kind];
  return folder === undefined ? null : `${dataFolder}/${locale}/${folder}/${id.join('/')}.json`;
}

/** The path of the value that an address below the base asks for: the inverse of `dataFile`. */
export function dataPathOf(address: string): DataPath | null {
  if (!address.startsWith(`${dataFolder}/`)) return null;
  const file = address.slice(dataFolder.length + 1);
  const [, locale, whole] = /^([^/]+)\/(agenda|titles|abstracts)\.json$/.exec(file) ?? [];
  if (locale !== undefined) return `${whole}/${locale}`;
  const [, changesLocale, gone] = /^([^/]+)\/changes(?:\/(.+))?\.json$/.exec(file) ?? [];
  if (changesLocale !== undefined) return `changes/${changesLocale}${gone === undefined ? '' : `/${gone}`}`;
  const match = /^([^/]+)\/(sessions|speakers|tracks|pages)\/(.+)\.json$/.exec(file);
  if (!match) return null;
  const kind = Object.keys(folders).find((each) => folders[each] === match[2]);
  return `${kind}/${match[1]}/${match[3]}`;
}
