// Quality of the search for real queries, compared with the previous search: npm run bench -- --only search
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { find } from '../../src/model/search/find.ts';
import { searchAbstracts, searchTitles, chineseFormsOf } from '../../src/model/search/searchData.ts';
import { searchIndex, type SearchIndex } from '../../src/model/search/searchIndex.ts';
import { agendaOf } from '../../src/model/agenda/agendaOf.ts';
import type { Programme } from '../../src/model/programme.ts';
import { matchesText, searchForm, searchTerms, searchText } from '../../src/model/search.ts';
import { htmlText } from '../../src/model/text/html.ts';
import { inLocale } from '../../src/model/locale.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { chineseReader } from '../../src/plugin/search/chineseForms.ts';
import { qualityOf, readQueries, type KnownQuery } from '../fixtures/search/queries.ts';
import { realProgrammes } from '../site/realProgrammes.ts';

const root = resolve(import.meta.dirname, '../..');

/** The conferences with queries. */
const conferences = [
  { content: resolve(root, 'content'), queries: 'shipped.txt' },
  { content: realProgrammes('corpus/2025/content'), queries: 'corpus-2025.txt' },
] as const;

async function programmeAt(content: string): Promise<Programme> {
  const options = resolveOptions({ content, public: resolve(content, '../public') }, {}, root);
  const { assembly } = await programmeReader(options).read();
  if (!assembly) throw new Error(`${content} cannot be read: npm run check says why.`);
  return assembly.programme;
}

/** The index in the worker after everything has loaded. */
function indexOf(programme: Programme, locale: string): SearchIndex {
  const index = searchIndex(searchTitles(programme, locale, chineseFormsOf(programme, chineseReader)));
  for (const one of index.locales) index.add(one, searchAbstracts(programme, one));
  return index;
}

/** Finds the ids of sessions, the best first. */
type Search = (query: string) => readonly string[];

/** The previous search: words anywhere in titles, people, tracks and topics of one locale, then in its abstracts. */
function searchBefore(programme: Programme, locale: string): Search {
  const { sessions } = agendaOf(programme, locale);
  const abstracts = new Map(programme.sessions.map(({ id, abstract }) => [id, abstract]));
  const texts = sessions.map((session) => {
    const found = inLocale(abstracts.get(session.id) ?? {}, locale, programme.conference.locales);
    return `${searchText(session)}\n${found === null ? '' : searchForm(htmlText(found.value))}`;
  });
  return (query) => {
    const terms = searchTerms(query);
    const inTitle = sessions.filter((session) => matchesText(searchText(session), terms));
    const below = sessions.filter(
      (session, index) => !inTitle.includes(session) && matchesText(texts[index] ?? '', terms),
    );
    return [...inTitle, ...below].map(({ id }) => id);
  };
}

interface Tally {
  readonly queries: number;
  readonly precision: number;
  readonly recall: number;
  readonly purity: number;
}

export function tally(
  queries: readonly KnownQuery[],
  answer: (query: KnownQuery) => readonly string[],
): Tally {
  const all = queries.map((query) => qualityOf(answer(query), query));
  const mean = (of: (quality: (typeof all)[number]) => number) =>
    all.reduce((sum, quality) => sum + of(quality), 0) / Math.max(1, all.length);
  return {
    queries: all.length,
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    purity: mean(({ purity }) => purity),
  };
}

/** The searches to compare, of each conference that is there, and its queries. */
export async function searchesToCompare() {
  const there = conferences.flatMap(({ content, queries }) => {
    if (content === null) return [];
    const expected = readQueries(queries).flatMap((query) => query.expected);
    // An organiser's own content has other sessions than those of the queries.
    const hasAll = expected.every((id) => existsSync(resolve(content, `sessions/${id}.md`)));
    return hasAll ? [{ content, queries }] : [];
  });
  return Promise.all(
    there.map(async ({ content, queries }) => {
      const programme = await programmeAt(content);
      const { locales } = programme.conference;
      const indexes = new Map(locales.map((locale) => [locale, indexOf(programme, locale)]));
      const before = new Map(locales.map((locale) => [locale, searchBefore(programme, locale)]));
      return {
        name: queries,
        queries: readQueries(queries),
        before: ({ locale, query }: KnownQuery) => before.get(locale)?.(query) ?? [],
        now({ locale, query }: KnownQuery): readonly string[] {
          const index = indexes.get(locale);
          return index ? find(index, query).ids : [];
        },
      };
    }),
  );
}

/** A row of the table: the queries of one kind, of the half the search was tuned with or of the other. */
interface QualityRow {
  readonly queries: string;
  readonly kind: string;
  readonly half: 'tuned' | 'put aside';
  readonly before: Tally;
  readonly now: Tally;
}

/** All kinds of queries, and all of each file. */
export async function measureSearch(): Promise<readonly QualityRow[]> {
  const searches = await searchesToCompare();
  return searches.flatMap(({ name, queries, before, now }) =>
    (['tuned', 'put aside'] as const).flatMap((half) => {
      const ofHalf = queries.filter(({ isPutAside }) => isPutAside === (half === 'put aside'));
      const kinds = [...new Set(queries.map(({ kind }) => kind)), 'all'];
      return kinds.map((kind) => {
        const some = kind === 'all' ? ofHalf : ofHalf.filter((query) => query.kind === kind);
        return { queries: name, kind, half, before: tally(some, before), now: tally(some, now) };
      });
    }),
  );
}

/** For people: precision and recall of the first three results, and the share of all results that are expected. */
export function tableOfQuality(rows: readonly QualityRow[]): string {
  const share = (value: number) => value.toFixed(2).padStart(9);
  const cells = ({ precision, recall, purity }: Tally) => share(precision) + share(recall) + share(purity);
  const head = `${'search of real queries'.padEnd(54)}${'before: precision, recall, purity'.padStart(27)}   now: the same`;
  const lines = rows.map(
    ({ queries, kind, half, before, now }) =>
      `${`${queries}, ${half}: ${kind}`.padEnd(54)}${String(now.queries).padStart(4)}${cells(before)}   ${cells(now)}`,
  );
  return [head, ...lines].join('\n');
}
