import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../../src/model/agenda/agendaOf.ts';
import { hrefsFor } from '../../../src/app/routes.ts';
import { pagesOf } from '../../../src/plugin/prerender/pages.ts';
import type { Page } from '../../../src/plugin/prerender/pages.ts';
import { smallProgramme } from './programme.ts';

function pages(locale: string): readonly Page[] {
  return pagesOf(agendaOf(smallProgramme(), locale), 'en');
}

describe('the pages of a site', () => {
  test('have an address and a file each, in the default locale', () => {
    expect(pages('en').map(({ path, file }) => [path, file])).toEqual([
      ['/', 'index.html'],
      ['/days/2021-08-06/', 'days/2021-08-06/index.html'],
      ['/days/2021-08-07/', 'days/2021-08-07/index.html'],
      ['/sessions/opening/', 'sessions/opening/index.html'],
      ['/sessions/c%2B%2B%20%E5%85%A5%E9%97%A8/', 'sessions/c++ 入门/index.html'],
      ['/sessions/later/', 'sessions/later/index.html'],
      ['/speakers/', 'speakers/index.html'],
      ['/speakers/ada-example/', 'speakers/ada-example/index.html'],
      ['/speakers/bob-example/', 'speakers/bob-example/index.html'],
      ['/tracks/', 'tracks/index.html'],
      ['/tracks/data/', 'tracks/data/index.html'],
      ['/tracks/web/', 'tracks/web/index.html'],
      ['/rooms/', 'rooms/index.html'],
      ['/my-schedule/', 'my-schedule/index.html'],
      ['/404.html', '404.html'],
    ]);
  });

  test('are the same below /zh/ in another locale, except the 404 page', () => {
    const zh = pages('zh');
    expect(zh.map(({ path }) => path)).toEqual(
      pages('en')
        .slice(0, -1)
        .map(({ path }) => `/zh${path}`),
    );
    expect(zh.every(({ file }) => file.startsWith('zh/'))).toBe(true);
  });

  test('include all links of the app', () => {
    const programme = smallProgramme();
    const hrefs = hrefsFor('zh', 'en');
    const paths = new Set(pages('zh').map(({ path }) => path));
    const links = [
      hrefs.agenda,
      hrefs.speakers,
      hrefs.tracks,
      hrefs.rooms,
      hrefs.mySchedule,
      ...programme.conference.days.map((day) => hrefs.day(day)),
      ...programme.sessions.map(({ id }) => hrefs.session(id)),
      ...programme.speakers.map(({ id }) => hrefs.speaker(id)),
      ...programme.tracks.map(({ id }) => hrefs.track(id)),
    ];
    expect(links.filter((link) => !paths.has(link))).toEqual([]);
    expect(links).toHaveLength(paths.size);
  });

  test('have their sessions: a day its own, a session its neighbours', () => {
    const shown = (path: string) =>
      pages('en')
        .find((page) => page.path === path)
        ?.sessions.map(({ id }) => String(id));
    expect(shown('/')).toEqual(['opening', 'c++ 入门', 'later']);
    expect(shown('/days/2021-08-07/')).toEqual(['c++ 入门']);
    expect(new Set(shown('/sessions/opening/'))).toEqual(new Set(['opening', 'c++ 入门']));
    expect(shown('/speakers/bob-example/')).toEqual(['c++ 入门']);
    expect(shown('/tracks/web/')).toEqual(['later']);
    expect(shown('/tracks/')).toEqual([]);
  });
});
