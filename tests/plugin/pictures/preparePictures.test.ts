import { join } from 'node:path';
import { expect, test, describe } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import {
  preparePictures,
  planPreviews,
  previewPictures,
} from '../../../src/plugin/pictures/preparePictures.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { agendaWith, session } from './someAgenda.ts';
import { plain } from './somePhotos.ts';
import type { Agenda } from '../../../src/model/agenda/agenda.ts';
import type { SessionId } from '../../../src/model/session.ts';

/** Builds with the project's real fonts and code. */
async function prepare(folder: string) {
  const written = new Map<string, Buffer>();
  const pictures = await preparePictures({
    agendas: [agendaWith([session])],
    photos: ['a.png', 'b.png'].map((path) => ({ path, file: 'content/sessions/1.md', line: 1, column: 1 })),
    publicFolder: join(folder, 'public'),
    cache: openBuildCache(join(folder, 'cache')),
    write: (name, bytes) => {
      written.set(name, Buffer.from(bytes));
      return Promise.resolve();
    },
  });
  return { written, pictures };
}

test('pictures are named first, then drawn; the same with and without the cache', async () => {
  const folder = temporaryFolder({ 'public/a.png': await plain(200, 200), 'public/b.png': 'no picture' });
  const { pictures, written } = await prepare(folder);
  const hash = pictures.photos.get('a.png');
  expect(pictures.photos.get('b.png')).toBeNull();
  expect(pictures.problems.map(({ file, severity }) => [file, severity])).toEqual([
    ['content/sessions/1.md', 'warning'],
  ]);
  expect([...written.keys()].every((name) => name.startsWith(`a.${hash}-`))).toBe(true);
  expect(written.size).toBe(4);

  const previews = [pictures.previews.fileOf('en', null), pictures.previews.fileOf('en', session.id)];
  await pictures.drawPreviews();
  expect([...written.keys()].slice(4).toSorted()).toEqual(previews.map(String).toSorted());

  const cached = await prepare(folder);
  await cached.pictures.drawPreviews();
  const elsewhere = await prepare(temporaryFolder({ 'public/a.png': await plain(200, 200) }));
  await elsewhere.pictures.drawPreviews();
  for (const other of [cached, elsewhere]) {
    expect([...other.written.keys()].toSorted()).toEqual([...written.keys()].toSorted());
    for (const [name, bytes] of written) expect(other.written.get(name)?.equals(bytes)).toBe(true);
  }
});

const base = agendaWith([session]);
const { conference } = base;

/** Consecutive builds of one site; each returns what it wrote and what it drew. */
function site() {
  const cache = openBuildCache(temporaryFolder());
  return async (agendas: readonly Agenda[], fingerprint = 'code') => {
    const plan = planPreviews(agendas, fingerprint);
    const written: string[] = [];
    const drawn: string[] = [];
    const progress: string[] = [];
    await previewPictures(plan, {
      cache,
      fingerprint,
      draw: (card) => {
        drawn.push(card.title);
        return Promise.resolve(new Uint8Array(Buffer.from(card.title)));
      },
      write: (name) => {
        written.push(name);
        return Promise.resolve();
      },
      onProgress: (done, of) => progress.push(`${done}/${of}`),
    });
    return { plan, written, drawn, progress };
  };
}

describe('previews', () => {
  test('are one per session and locale, and one for the conference, with progress', async () => {
    const { plan, written, drawn, progress } = await site()([base, agendaWith([session], 'zh')]);
    const files = ['en', 'zh'].flatMap((locale) => [
      plan.fileOf(locale, null),
      plan.fileOf(locale, session.id),
    ]);
    expect(written.toSorted()).toEqual(files.map(String).toSorted());
    expect(written.every((name) => /^previews\/[0-9a-f]{20}\.png$/.test(name))).toBe(true);
    expect(drawn).toHaveLength(4);
    expect(progress).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(plan.fileOf('fr', null)).toBeNull();
    expect(plan.fileOf('en', 'gone' as SessionId)).toBeNull();
  });

  test('are not drawn again if nothing has changed, but written', async () => {
    const build = site();
    const first = await build([base]);
    const second = await build([base]);
    expect(second.drawn).toEqual([]);
    expect(second.written.toSorted()).toEqual(first.written.toSorted());
  });

  const withSession = (change: Partial<typeof session>) => agendaWith([{ ...session, ...change }]);
  test.each<[input: string, changed: Agenda, drawn: number]>([
    ['title', withSession({ title: { text: 'Other', locale: 'en' } }), 1],
    ['people', withSession({ speakers: [] }), 1],
    ['start', withSession({ start: session.end }), 1],
    ['end', withSession({ end: null }), 1],
    ['guessed end', withSession({ endEstimated: true }), 1],
    ['room', withSession({ room: null }), 1],
    ['status', withSession({ status: 'cancelled' }), 1],
    [
      'name of its track',
      withSession({ track: session.track && { ...session.track, name: { text: 'Silk', locale: 'en' } } }),
      1,
    ],
    ['colour of its track', withSession({ track: session.track && { ...session.track, hue: 1 } }), 1],
    ['name of the conference', { ...base, conference: { ...conference, name: 'Other' } }, 2],
    ['zone', { ...base, conference: { ...conference, timezone: 'UTC' as typeof conference.timezone } }, 1],
    ['locale', agendaWith([session], 'zh'), 2],
    [
      'days of the conference',
      { ...base, conference: { ...conference, days: conference.days.slice(0, 1) } },
      1,
    ],
    ['address of the conference', { ...base, conference: { ...conference, url: null } }, 1],
    ['tracks', { ...base, tracks: [] }, 1],
  ])('are drawn again, under other names, when the %s changes', async (_input, changed, count) => {
    const build = site();
    const before = await build([base]);
    const after = await build([changed]);
    expect(after.drawn).toHaveLength(count);
    expect(after.written.filter((name) => !before.written.includes(name))).toHaveLength(count);
  });

  test('are drawn again when the code or the fonts change, and not for facts they do not show', async () => {
    const build = site();
    await build([base]);
    expect((await build([base], 'newer code')).drawn).toHaveLength(2);
    expect(
      (await build([withSession({ hasRecording: true, language: 'zh', format: 'panel' })])).drawn,
    ).toEqual([]);
  });
});
