import { expect, test } from 'vitest';
import { sliceAgenda } from '../../../src/model/agenda/agendaSlice.ts';
import type { Html } from '../../../src/model/text/html.ts';
import { daysOfSessions, type Assembly } from '../../../src/plugin/assemble/assemble.ts';
import { headWriter } from '../../../src/plugin/prerender/head.ts';
import { subjectFinder } from '../../../src/plugin/prerender/headSubject.ts';
import { dataOf, keyedPayload, pageKey, type PageInputs } from '../../../src/plugin/prerender/pageInputs.ts';
import { feedsOf } from '../../../src/plugin/feeds.ts';
import { pagesOf } from '../../../src/plugin/prerender/pages.ts';
import { feedKey } from '../../../src/plugin/prerender/publications.ts';
import { programmeData } from '../../../src/plugin/virtualModules.ts';
import { smallAssembly } from './programme.ts';

/** By address, the key of each page, and everything that it depends on. */
function pagesFrom(assembly: Assembly) {
  const { programme } = assembly;
  const { conference } = programme;
  const data = programmeData(assembly);
  const subjectOf = subjectFinder(programme);
  const heads = headWriter(conference, '/');
  const made = data.agendas.flatMap((agenda) =>
    pagesOf(agenda, conference.locales[0]).map((page) => {
      const source = page.payload === null ? null : data.payload(page.payload);
      const pageInputs: PageInputs = {
        page,
        conference,
        base: '/',
        slice: sliceAgenda(agenda, page.sessions, page),
        subject: subjectOf(page),
        payload:
          source === null ? null : keyedPayload(page.payload ?? '', source, conference.locales, 'made'),
        preview: null,
        words: [],
        opening: '',
      };
      const content = `${heads.write(page, pageInputs.subject, null)}\n${dataOf(pageInputs)}`;
      return [page.path, { key: pageKey(pageInputs, 'made'), content, pageInputs }] as const;
    }),
  );
  return new Map(made);
}

/** By name, the key and content of everything that a build stores by its inputs. */
function storedFrom(
  assembly: Assembly,
): ReadonlyMap<string, { readonly key: string; readonly content: string }> {
  const pages = pagesFrom(assembly);
  const payloads = [...pages].flatMap(
    ([
      path,
      {
        pageInputs: { payload },
      },
    ]) =>
      payload === null
        ? []
        : [[`payload of ${path}`, { key: payload.key, content: payload.json() }] as const],
  );
  const feeds = feedsOf(programmeData(assembly).agendas);
  const feedsByName = feeds.files.flatMap((file) => {
    const parts = feeds.parts(file);
    return parts === null
      ? []
      : [[file, { key: feedKey(parts, 'made'), content: feeds.text(file) ?? '' }] as const];
  });
  return new Map([...pages, ...payloads, ...feedsByName]);
}

const other: Readonly<Record<string, unknown>> = {
  timezone: 'Asia/Tokyo',
  days: ['2021-08-06', '2021-08-09'],
  format: 'panel',
  day: '2021-08-09',
  language: 'zh',
};

/** Texts for everything. */
function worded({ programme, ...rest }: Assembly): Assembly {
  const words = { en: '<p>Some words.</p>' as Html, zh: '<p>几句话。</p>' as Html };
  const sessions = programme.sessions.map((session) => ({ ...session, abstract: words }));
  const speakers = programme.speakers.map((speaker) => ({
    ...speaker,
    bio: words,
    role: { en: 'Engineer' },
  }));
  const tracks = programme.tracks.map((track) => ({ ...track, introduction: words }));
  return { ...rest, programme: { ...programme, sessions, speakers, tracks } };
}

/** Copies of a value, each with one change. */
function* changesOf(value: unknown, name = ''): Generator<unknown, undefined> {
  if (Object.hasOwn(other, name)) return void (yield other[name]);
  if (typeof value === 'string') yield value === 'confirmed' ? 'cancelled' : `${value}x`;
  else if (typeof value === 'number') yield value + 60_000;
  else if (typeof value === 'boolean') yield !value;
  else if (value === null) yield ['url', 'photo', 'room'].includes(name) ? 'https://x.example/' : null;
  else if (Array.isArray(value)) {
    if (value.length > 1) yield value.toReversed();
    for (const [index, item] of value.entries())
      for (const change of changesOf(item)) yield value.with(index, change);
  } else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'locales') continue;
      for (const change of changesOf(item, key)) yield { ...value, [key]: change };
    }
  }
}

/** With the days of all sessions, as every assembled programme has them. */
function withAllDays({ conference, ...rest }: Assembly['programme']): Assembly['programme'] {
  // A change of a session's day does not change its first slot.
  const sessions = rest.sessions.map(({ day, slots }) => ({
    slots: day === null ? slots : [{ day }, ...slots],
  }));
  return { ...rest, conference: { ...conference, days: daysOfSessions(conference.days, sessions) } };
}

const assembly = worded(smallAssembly({ url: 'https://days.example/2021/' }));

const before = storedFrom(assembly);

test('without changes, pages, payloads and feeds keep their keys', () => {
  expect(before.size).toBeGreaterThan(50);
  for (const [name, { key }] of storedFrom(structuredClone(assembly)))
    expect(key).toBe(before.get(name)?.key);
});

test('after any change of the programme, pages with different content have different keys', () => {
  const programmes = [...changesOf(assembly.programme)] as Assembly['programme'][];
  const introductions = [...changesOf([...assembly.introductions])] as [never, never][][];
  const changes: readonly Assembly[] = [
    ...programmes.map((programme) => ({ ...assembly, programme: withAllDays(programme) })),
    ...introductions.map((changed) => ({ ...assembly, introductions: new Map(changed) })),
  ];
  expect(changes.length).toBeGreaterThan(80);
  let [others, kept] = [0, 0];
  for (const change of changes) {
    for (const [path, { key, content }] of storedFrom(change)) {
      const known = before.get(path);
      if (known === undefined) continue;
      if (known.content !== content) {
        others += 1;
        expect(key, path).not.toBe(known.key);
      } else if (known.key === key) kept += 1;
    }
  }
  expect(others).toBeGreaterThan(100);
  // Most do not depend on most changes.
  expect(kept).toBeGreaterThan(others);
});

test('a page has another key if its template, preview, words or base change', () => {
  const [{ pageInputs } = { pageInputs: null }] = pagesFrom(assembly).values();
  if (pageInputs === null) throw new Error('There is no page');
  const keys = [
    pageKey(pageInputs, 'one'),
    pageKey(pageInputs, 'two'),
    pageKey({ ...pageInputs, preview: 'a.png' }, 'one'),
    pageKey({ ...pageInputs, words: ['a.js'] }, 'one'),
    pageKey({ ...pageInputs, base: '/2021/' }, 'one'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('payloads and feeds have another key if the code changes', () => {
  const payload = (code: string) =>
    keyedPayload('track/en/a', { madeFrom: [], json: () => '' }, ['en'], code);
  expect(payload('one').key).not.toBe(payload('two').key);
  const feeds = feedsOf(programmeData(assembly).agendas);
  const parts = feeds.parts(feeds.files[0] ?? '');
  if (parts === null) throw new Error('There is no feed');
  expect(feedKey(parts, 'one')).not.toBe(feedKey(parts, 'two'));
});

test('the key of a page includes each count of its slice, so that no page becomes stale', () => {
  const counted = [...pagesFrom(assembly).values()][0]?.pageInputs;
  if (counted === undefined) throw new Error('There is a page');
  const { part } = counted.slice;
  const keyWith = (counts: object) =>
    pageKey(
      { ...counted, slice: { ...counted.slice, part: { ...part, ...counts } } as PageInputs['slice'] },
      'made',
    );
  const changed = Object.entries(part ?? {}).flatMap(([name, count]) =>
    changedCounts(count).map((one) => ({ [name]: one })),
  );
  expect(changed.length).toBeGreaterThan(5);
  const keys = [{}, ...changed].map(keyWith);
  expect(new Set(keys).size).toBe(keys.length);
});

/** Copies of a value, each with one number increased. */
function changedCounts(count: unknown): unknown[] {
  if (typeof count === 'number') return [count + 1];
  if (count instanceof Map)
    return [...(count as Map<string, number>)].map(
      ([key, number]) => new Map([...count, [key, number + 1]] as never),
    );
  return Object.entries(count as object).flatMap(([key, inner]) =>
    changedCounts(inner).map((one) => ({ ...(count as object), [key]: one })),
  );
}
