// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressed, serveCompressed } from './compressedHost.mjs';
import {
  agendaBaseline,
  nowBaseline,
  pressBaseline,
  programmeOf,
  rowsInHtml,
  sessionBaseline,
} from './baseline.mjs';
import { startVisit } from './phone.mjs';
import { bareFilters, trackFilters, visitBusily, visitGrid, visitPresses } from './presses.mjs';
import { visitAgain, visitAgenda, visitAtNow, visitInAHurry, visitPage } from './visits.mjs';

/**
 * @typedef {object} Measured
 * @property {Record<string, number[]>} values by the name of the figure, a value each run
 * @property {Record<string, number[]>} baselines in milliseconds, for those that have one
 */

/**
 * Opens a built site on the phone, each page in turn with its baseline, so that both run under the same load.
 *
 * @param {import('./phone.mjs').Browser} browser
 * @param {string} site the folder of the built site
 * @param {{ readonly runs: number, readonly report: (what: string) => void }} options
 * @returns {Promise<Measured>}
 */
export async function measurePages(browser, site, { runs, report }) {
  const programme = programmeOf(site);
  const rows = rowsInHtml(site);
  const session = programme.sessions.find(({ id }) => id === rows[0]);
  if (!session) throw new Error('The first row of the agenda is no session of the programme.');
  const time = `${programme.conference.days[1] ?? programme.conference.days[0]}T14:05`;
  const atNow = nowBaseline(programme, time);
  const shown = await rowsAtRest(browser, site);
  const host = await serveCompressed(site, {
    '/baseline/': agendaBaseline(programme, rows),
    '/baseline/session/': sessionBaseline(programme, session),
    '/baseline/now/': atNow.html,
    '/baseline/presses/': pressBaseline(programme, shown),
  });
  const address = (/** @type {string} */ path) => new URL(path, host.url).href;
  const sessionPath = `sessions/${session.id}/`;
  /** @type {Measured} */
  const measured = { values: { rowsInHtml: [rows.length], install: [installSize(site)] }, baselines: {} };
  const add = (/** @type {Readonly<Record<string, number>>} */ more, kind = measured.values) => {
    for (const [name, value] of Object.entries(more)) (kind[name] ??= []).push(value);
  };
  try {
    report('warming up');
    const baselines = ['baseline/', 'baseline/session/', 'baseline/now/', 'baseline/presses/'];
    for (const path of ['', sessionPath, ...baselines, `?now=${time}`]) await warmUp(browser, address(path));
    for (let run = 0; run < runs; run += 1) {
      report(`visit ${run + 1} of ${runs}`);
      const baseline = await visitPage(browser, address('baseline/'), 'rows');
      const agenda = await visitAgenda(browser, host.url);
      add({ ...agenda, firstRows: (agenda['firstRowsTime'] ?? 0) / baseline });
      add({ firstRowsTime: baseline }, measured.baselines);
      const { second, offline } = await visitAgain(browser, host.url);
      add({ secondVisitTime: second, secondVisit: second / baseline });
      add({ offlineVisitTime: offline, offlineVisit: offline / baseline });
      add({ secondVisitTime: baseline, offlineVisitTime: baseline }, measured.baselines);
      const nowBaselineTime = await visitAtNow(browser, address('baseline/now/#now'), atNow.latest);
      const nowRows = await visitAtNow(browser, address(`?now=${time}`), atNow.latest);
      add({ nowRowsTime: nowRows, nowRows: nowRows / nowBaselineTime });
      add({ nowRowsTime: nowBaselineTime }, measured.baselines);
      add(await visitInAHurry(browser, host.url));
      const bare = await visitPresses(browser, address('baseline/presses/'), bareFilters);
      const presses = await visitPresses(browser, host.url, trackFilters);
      for (const what of /** @type {const} */ (['opened', 'back', 'filter'])) {
        add({ [`${what}Time`]: presses[what], [what]: presses[what] / bare[what] });
        add({ [`${what}Time`]: bare[what] }, measured.baselines);
      }
      add(await visitBusily(browser, host.url));
      add(await visitGrid(browser, host.url));
      const sessionBaselineTime = await visitPage(browser, address('baseline/session/'), 'heading');
      const sessionTime = await visitPage(browser, address(sessionPath), 'heading');
      add({ sessionPageTime: sessionTime, sessionPage: sessionTime / sessionBaselineTime });
      add({ sessionPageTime: sessionBaselineTime }, measured.baselines);
    }
  } finally {
    await host.close();
  }
  return measured;
}

/** The size of what a device stores of a site in its first language, with the worker, in kB as transferred. */
function installSize(/** @type {string} */ site) {
  /** @typedef {Readonly<Record<string, string>>} Digests */
  const list = /** @type {{ code: Digests, locales: Record<string, { files: Digests, more: Digests }> }} */ (
    JSON.parse(readFileSync(join(site, 'offline/files.json'), 'utf8'))
  );
  const [first] = Object.values(list.locales);
  const names = [
    'sw.js',
    'offline/files.json',
    ...Object.keys({ ...list.code, ...first?.files, ...first?.more }),
  ];
  const file = (/** @type {string} */ name) =>
    name === '' || name.endsWith('/') ? `${name}index.html` : name;
  return names.reduce((sum, name) => sum + compressed(readFileSync(join(site, file(name)))).length, 0) / 1000;
}

/** The sessions of the agenda after everything has loaded, in its order. */
async function rowsAtRest(/** @type {import('./phone.mjs').Browser} */ browser, /** @type {string} */ site) {
  const host = await serveCompressed(site, {});
  const visit = await startVisit(browser, { slow: false });
  await visit.page.goto(host.url);
  await visit.quiet();
  const ids = await visit.page
    .locator('[data-session]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-session') ?? ''));
  await visit.end();
  await host.close();
  return ids;
}

/** Makes the host compress the page's files before the visit is measured. */
async function warmUp(/** @type {import('./phone.mjs').Browser} */ browser, /** @type {string} */ url) {
  const visit = await startVisit(browser, { slow: false });
  await visit.page.goto(url);
  await visit.quiet();
  await visit.end();
}
