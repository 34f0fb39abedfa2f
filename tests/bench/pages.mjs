// @ts-check
import { serveCompressed } from './compressedHost.mjs';
import { agendaFloor, programmeOf, rowsInHtml, sessionFloor } from './floor.mjs';
import { startVisit } from './phone.mjs';
import { visitAgenda, visitInAHurry, visitPage } from './visits.mjs';

/**
 * @typedef {object} Measured
 * @property {Record<string, number[]>} values by the name of the figure, a value each run
 * @property {Record<string, number[]>} floors in milliseconds, for those that have one
 */

/**
 * Opens a built site on the phone, each page in turn with its floor, so that both meet the same weather.
 *
 * @param {import('./phone.mjs').Browser} browser
 * @param {string} site the folder of the built site
 * @param {{ readonly runs: number, readonly tell: (what: string) => void }} options
 * @returns {Promise<Measured>}
 */
export async function measurePages(browser, site, { runs, tell }) {
  const programme = programmeOf(site);
  const rows = rowsInHtml(site);
  const session = programme.sessions.find(({ id }) => id === rows[0]);
  if (!session) throw new Error('The first row of the agenda is no session of the programme.');
  const host = await serveCompressed(site, {
    '/floor/': agendaFloor(programme, rows),
    '/floor/session/': sessionFloor(programme, session),
  });
  const address = (/** @type {string} */ path) => new URL(path, host.url).href;
  const sessionPath = `sessions/${session.id}/`;
  /** @type {Measured} */
  const measured = { values: { rowsInHtml: [rows.length] }, floors: {} };
  const add = (/** @type {Readonly<Record<string, number>>} */ more, kind = measured.values) => {
    for (const [name, value] of Object.entries(more)) (kind[name] ??= []).push(value);
  };
  try {
    tell('warming up');
    for (const path of ['', sessionPath, 'floor/', 'floor/session/']) await warmUp(browser, address(path));
    for (let run = 0; run < runs; run += 1) {
      tell(`visit ${run + 1} of ${runs}`);
      const floor = await visitPage(browser, address('floor/'), 'rows');
      const agenda = await visitAgenda(browser, host.url);
      add({ ...agenda, firstRows: (agenda['firstRowsTime'] ?? 0) / floor });
      add({ firstRowsTime: floor }, measured.floors);
      add(await visitInAHurry(browser, host.url));
      const sessionFloorTime = await visitPage(browser, address('floor/session/'), 'heading');
      const sessionTime = await visitPage(browser, address(sessionPath), 'heading');
      add({ sessionPageTime: sessionTime, sessionPage: sessionTime / sessionFloorTime });
      add({ sessionPageTime: sessionFloorTime }, measured.floors);
    }
  } finally {
    await host.close();
  }
  return measured;
}

/** Has the host compress what a page loads, which is no part of the visit. */
async function warmUp(/** @type {import('./phone.mjs').Browser} */ browser, /** @type {string} */ url) {
  const visit = await startVisit(browser, { slow: false });
  await visit.page.goto(url);
  await visit.quiet();
  await visit.end();
}
