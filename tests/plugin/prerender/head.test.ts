import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../../src/model/agenda/agendaOf.ts';
import type { Programme } from '../../../src/model/programme.ts';
import { headWriter } from '../../../src/plugin/prerender/head.ts';
import { subjectFinder } from '../../../src/plugin/prerender/headSubject.ts';
import { pagesOf } from '../../../src/plugin/prerender/pages.ts';
import { withTitles } from '../../../src/plugin/prerender/renderTask.ts';
import { smallProgramme } from './programme.ts';

/** The head as in a build: written before the page is rendered, which gives its titles. */
function headOf(
  path: string,
  programme: Programme,
  base = '/',
  titles = { title: 'Opening <b>& · Made-up Days', ownTitle: 'Opening <b>&' },
): Document {
  const locale = path.startsWith('/zh/') ? 'zh' : 'en';
  const page = pagesOf(agendaOf(programme, locale), 'en').find((one) => one.path === path);
  if (!page) throw new Error(`There is no page ${path}`);
  const head = headWriter(programme.conference, base).write(
    page,
    subjectFinder(programme)(page),
    'previews/a b.png',
  );
  return new JSDOM(`<!doctype html><head>${withTitles(head, titles)}</head>`).window.document;
}

const hosted = () => smallProgramme({ url: 'https://days.example/2021/' });

describe('the head of a page', () => {
  test('has title, description and addresses for any title', () => {
    const head = headOf('/zh/sessions/opening/', hosted());
    const meta = (name: string) =>
      head.querySelector(`[name="${name}"], [property="${name}"]`)?.getAttribute('content');
    expect(head.title).toBe('Opening <b>& · Made-up Days');
    expect(meta('og:title')).toBe('Opening <b>&');
    expect(meta('og:url')).toBe('https://days.example/2021/zh/sessions/opening/');
    expect(meta('og:image')).toBe('https://days.example/2021/previews/a b.png');
    expect(meta('og:locale')).toBe('zh_CN');
    expect(meta('og:locale:alternate')).toBe('en_US');
    expect(meta('description')).toContain('Made-up Days');
    expect(head.querySelector('[rel=canonical]')?.getAttribute('href')).toBe(
      'https://days.example/2021/zh/sessions/opening/',
    );
    expect(
      [...head.querySelectorAll('[rel=alternate]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ).toEqual([
      ['en', 'https://days.example/2021/sessions/opening/'],
      ['zh', 'https://days.example/2021/zh/sessions/opening/'],
      ['x-default', 'https://days.example/2021/sessions/opening/'],
    ]);
  });

  test.each([
    ['Notes · Made-up Days and after', 'a title that holds the name of the conference keeps it'],
    ['Costs $& and $1', 'nothing in a title is a pattern'],
    ['Made-up Days', 'a page that is called as the conference is says so once'],
  ])('previews have the page title without the conference’s name, which is separate: %s', (ownTitle) => {
    const title = ownTitle === 'Made-up Days' ? ownTitle : `${ownTitle} · Made-up Days`;
    const head = headOf('/sessions/opening/', hosted(), '/', { title, ownTitle });
    expect(head.title).toBe(title);
    expect(head.querySelector('[property="og:title"]')?.getAttribute('content')).toBe(ownTitle);
    expect(head.querySelector('[property="og:site_name"]')?.getAttribute('content')).toBe('Made-up Days');
  });

  test('has addresses below the base if the conference has no url', () => {
    const head = headOf('/tracks/', smallProgramme(), '/2021/');
    expect(head.querySelector('[rel=canonical]')?.getAttribute('href')).toBe('/2021/tracks/');
  });

  test('describes a session as an event: without an estimated end, and without markup in its title', () => {
    const head = headOf('/sessions/opening/', hosted());
    const data = JSON.parse(head.querySelector('[type="application/ld+json"]')?.textContent ?? '') as object;
    expect(data).toMatchObject({
      '@type': 'Event',
      name: 'Opening <b>&',
      startDate: '2021-08-06T09:00:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      performer: [{ '@type': 'Person', name: 'Ada Example' }],
      superEvent: { startDate: '2021-08-06', endDate: '2021-08-07' },
    });
    expect(data).not.toHaveProperty('endDate');
    // The description is then that of the conference.
    expect(data).not.toHaveProperty('description');
    expect(head.querySelectorAll('b')).toHaveLength(0);
  });

  test('marks a cancelled session, and describes a person', () => {
    const data = (path: string) =>
      JSON.parse(
        headOf(path, hosted()).querySelector('[type="application/ld+json"]')?.textContent ?? '',
      ) as object;
    expect(data('/sessions/later/')).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(data('/speakers/ada-example/')).toMatchObject({
      '@type': 'Person',
      name: 'Ada Example',
      url: 'https://days.example/2021/speakers/ada-example/',
    });
    expect(data('/speakers/ada-example/')).not.toHaveProperty('description');
  });

  test('has an encoded address for a photo, encoded once', () => {
    const { speakers, ...programme } = hosted();
    for (const photo of ['images/Ada Example.png', 'images/Ada%20Example.png']) {
      const shown = { ...programme, speakers: speakers.map((speaker) => ({ ...speaker, photo })) };
      const head = headOf('/speakers/ada-example/', shown);
      const data = JSON.parse(
        head.querySelector('[type="application/ld+json"]')?.textContent ?? '',
      ) as object;
      expect(data).toHaveProperty('image', 'https://days.example/2021/images/Ada%20Example.png');
    }
  });

  test('keeps the 404 page out of search engines', () => {
    const head = headOf('/404.html', hosted());
    expect(head.querySelector('[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(head.querySelector('[rel=canonical]')).toBeNull();
  });
});
