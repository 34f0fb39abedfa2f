import { describe, expect, test } from 'vitest';
import type { Agenda } from '../../../src/model/agenda/agenda.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { planPreviews, previewPictures } from '../../../src/plugin/pictures/previewPictures.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { agendaWith, session } from './someAgenda.ts';

const base = agendaWith([session]);
const { conference } = base;

/** Builds of one site, one after the other; each says what it wrote and what it had to draw. */
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
  test('are one a session and locale, and one for the conference, told as they come', async () => {
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

  test('are not drawn again when nothing has changed, and written all the same', async () => {
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

  test('are drawn again when the code or the fonts change, and not for what they do not show', async () => {
    const build = site();
    await build([base]);
    expect((await build([base], 'newer code')).drawn).toHaveLength(2);
    expect(
      (await build([withSession({ hasRecording: true, language: 'zh', format: 'panel' })])).drawn,
    ).toEqual([]);
  });
});
