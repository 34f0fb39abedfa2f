// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ readonly id: string, readonly name: Readonly<Record<string, string>> }} Named
 *
 * @typedef {object} PublishedSession a session as programme.json has it
 * @property {string} id
 * @property {Readonly<Record<string, string>>} title
 * @property {string | null} start
 * @property {string | null} end
 * @property {string | null} track
 * @property {string | null} room
 * @property {string | null} language
 * @property {string} format
 * @property {readonly string[]} speakers
 * @property {Readonly<Record<string, string>>} abstract
 *
 * @typedef {Named & { readonly bio: Readonly<Record<string, string>> }} PublishedSpeaker
 *
 * @typedef {object} Programme
 * @property {{ readonly name: Readonly<Record<string, string>>, readonly days: readonly string[] }} conference
 * @property {readonly Named[]} tracks
 * @property {readonly Named[]} rooms
 * @property {readonly PublishedSpeaker[]} speakers
 * @property {readonly PublishedSession[]} sessions
 */

/** Enough style to be readable, and no more. */
const style = `
body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:auto;padding:1rem;color:#1a1f26;background:#fbfcfd}
ol{list-style:none;padding:0}li{padding:.75rem 0;border-top:1px solid #dde2e8}
time,small{color:#56606c}a{color:inherit;font-weight:600}p{margin:0}
@media(prefers-color-scheme:dark){body{color:#e8ebef;background:#11151b}}`;

/**
 * @param {string} site the folder of a built site
 * @returns {Programme}
 */
export function programmeOf(site) {
  return /** @type {Programme} */ (JSON.parse(readFileSync(join(site, 'programme.json'), 'utf8')));
}

/**
 * The sessions in the agenda's first HTML, in its order.
 *
 * @param {string} site the folder of a built site
 */
export function rowsInHtml(site) {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  return [...html.matchAll(/data-session="([^"]+)"/g)].map(([, id]) => id ?? '');
}

/**
 * The baseline of the agenda: one bare page with the rows of the first day in the agenda's HTML, the same text,
 * inline style, no script.
 *
 * @param {Programme} programme
 * @param {readonly string[]} ids of the rows
 * @throws {Error} if there are no rows to compare with
 */
export function agendaBaseline(programme, ids) {
  const sessions = new Map(programme.sessions.map((session) => [session.id, session]));
  const shown = ids.flatMap((id) => sessions.get(id) ?? []);
  const day = shown[0]?.start?.slice(0, 10);
  const rows = shown.filter(({ start }) => start?.slice(0, 10) === day).map((one) => row(programme, one));
  if (rows.length === 0) throw new Error('The HTML of the agenda has no rows: there is no baseline for it.');
  return page(programme, `<h1>${day}</h1><ol>${rows.join('\n')}</ol>`);
}

/**
 * The baseline of the agenda during the conference: the bare page of that day, opened at an anchor.
 *
 * @param {Programme} programme
 * @param {string} time at the venue
 * @returns {{ readonly html: string, readonly latest: readonly string[] }} latest: the sessions of the latest start,
 *   the first of which has the id `now`
 */
export function nowBaseline(programme, time) {
  const day = programme.sessions.filter(({ start }) => start?.slice(0, 10) === time.slice(0, 10));
  const start = day.findLast((session) => (session.start ?? '') <= time)?.start;
  const latest = day.filter((session) => session.start === start).map(({ id }) => id);
  const rows = day.map((one) =>
    one.id === latest[0] ? row(programme, one).replace('<li', '<li id="now"') : row(programme, one),
  );
  return { html: page(programme, `<h1>${time}</h1><ol>${rows.join('\n')}</ol>`), latest };
}

/** The effect of a press on it: ten lines of plain DOM code. */
const pressScript = `
const [form, heading, facts, count, list] = document.body.children, rows = [...list.children];
let place = 0;
history.scrollRestoration = 'manual';
const show = (title, text, top) => { list.hidden = title !== ''; heading.textContent = title; facts.textContent = text; scrollTo(0, top); };
form.onchange = () => {
  const chosen = [...form.querySelectorAll(':checked')].map(({ value }) => value);
  for (const row of rows) row.hidden = chosen.length > 0 && !chosen.includes(row.dataset.track);
  count.textContent = rows.filter((row) => !row.hidden).length;
};
list.onclick = (event) => { event.preventDefault(); place = scrollY; history.pushState(0, '', event.target.href); show(event.target.textContent, event.target.closest('li').querySelector('small').textContent, 0); };
onpopstate = () => show('', '', place);
`;

/**
 * The baseline of a press: the bare page of these rows, with ten lines that filter by track, replace the heading and go
 * back.
 *
 * @param {Programme} programme
 * @param {readonly string[]} ids of the rows
 */
export function pressBaseline(programme, ids) {
  const sessions = new Map(programme.sessions.map((session) => [session.id, session]));
  const rows = ids.flatMap((id) => sessions.get(id) ?? []);
  const filters = programme.tracks.map(
    ({ id, name }) => `<label><input type="checkbox" value="${id}">${escape(name['en'])}</label>`,
  );
  const items = rows.map((one) => row(programme, one).replace('<li', `<li data-track="${one.track}"`));
  const parts = [
    `<form>${filters.join(' ')}</form><h1></h1><p></p><p role="status">${rows.length}</p>`,
    `<ol>${items.join('\n')}</ol><script>${pressScript}</script>`,
  ];
  return page(programme, parts.join('\n'));
}

/**
 * The same for the page of a session: all its text, bare.
 *
 * @param {Programme} programme
 * @param {PublishedSession} session
 */
export function sessionBaseline(programme, session) {
  const speakers = programme.speakers.filter(({ id }) => session.speakers.includes(id));
  return page(
    programme,
    [
      `<h1>${escape(session.title['en'])}</h1><p>${facts(programme, session)}</p>`,
      session.abstract['en'] ?? '',
      ...speakers.map(({ name, bio }) => `<h2>${escape(name['en'])}</h2>${bio['en'] ?? ''}`),
    ].join('\n'),
  );
}

/** @param {Programme} programme @param {PublishedSession} session */
function row(programme, session) {
  const people = programme.speakers
    .filter(({ id }) => session.speakers.includes(id))
    .map(({ name }) => escape(name['en']));
  const link = `<a href="/sessions/${session.id}/">${escape(session.title['en'])}</a>`;
  return `<li data-session="${session.id}">${link}<p>${people.join(', ')}</p><small>${facts(programme, session)}</small></li>`;
}

/** @param {Programme} programme @param {PublishedSession} session */
function facts({ tracks, rooms }, { start, end, track, room, language, format }) {
  const names = [
    tracks.find(({ id }) => id === track)?.name['en'],
    rooms.find(({ id }) => id === room)?.name['en'],
    language,
    format,
  ];
  const time = `<time>${start?.slice(11, 16)} to ${end?.slice(11, 16)}</time>`;
  return [time, ...names.flatMap((name) => (name ? [escape(name)] : []))].join(' · ');
}

/** @param {Programme} programme @param {string} body */
function page({ conference }, body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(conference.name['en'])}</title><style>${style}</style><body>${body}`;
}

/** @param {string | undefined} text */
function escape(text = '') {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
