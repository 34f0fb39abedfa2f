import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedPages } from '../../../src/plugin/prerender/embedPage.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { addFacet, wingedAgenda } from '../../fixtures/oneMoreFacet.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

let remove = () => {};
beforeAll(() => {
  remove = addFacet();
});
afterAll(() => remove());

test('the page for other sites has a menu for each facet, also for one more entry in the registry', () => {
  const folder = temporaryFolder({ 'embed/page.js': '', 'embed/page.css': '' });
  const [page] = embedPages(wingedAgenda(), '/', folder);
  const menus = [...(page?.text.matchAll(/<select name="(\w+)" aria-label="([^"]+)">/g) ?? [])];
  expect(menus.map(([, key, label]) => [key, label])).toEqual([
    ['day', 'Days'],
    ['track', 'Track'],
    ['language', 'Spoken language'],
    ['format', 'Format'],
    ['room', 'Room'],
    ['wing', 'Wing'],
  ]);
  expect(page?.text).toContain(
    '<option value="south">The south</option><option value="north">The north</option>',
  );
  expect(page?.text).toContain('<option value="keynote">Keynote</option>');
  expect(page?.text).toContain('<option value="zh">Chinese</option>');
  expect(page?.text).toContain('"wing":["north"]');
  expect(page?.text).toContain(' id="rows" data-facets="track language format room wing">');
});

test('a session for all rooms names no single room', () => {
  const agenda = fixtureAgenda('en');
  const sessions = agenda.sessions.map((session) =>
    session.id === 'opening' ? { ...session, rooms: agenda.rooms, everywhere: true as const } : session,
  );
  const folder = temporaryFolder({ 'embed/page.css': '', 'embed/page.js': '' });
  const [page] = embedPages({ ...agenda, sessions }, '/', folder);
  const row = /<li data-session="opening".*?<\/li>/s.exec(String(page?.text))?.[0];
  expect(row).toContain('All rooms');
  expect(row).not.toContain('River Hall');
});
