import { join } from 'node:path';
import type { Agenda, AgendaSession, Words } from '../../model/agenda/agenda.ts';
import { accentStyle } from '../../model/accent.ts';
import type { EmbeddedRow } from '../../model/embed.ts';
import { facetLabel, facetsOf, facetValuesOf, valueName } from '../../model/facets.ts';
import { filterOptions, offersChoice } from '../../model/filter.ts';
import { isRightToLeft, languageName, localeFolder } from '../../model/locale.ts';
import { encodeScheduleLink, scheduleFragment } from '../../model/schedule/scheduleLink.ts';
import { nameOnStage } from '../../model/speaker.ts';
import { isPause } from '../../model/session.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { zoneCity } from '../../model/zones/zoneLabel.ts';
import { agendaWordsFor, outsideWordsFor } from '../interfaceWords.ts';
import { escapeHtml, scriptJson } from './escape.ts';
import { fileDigest } from '../cache/digests.ts';
import type { SiteFile } from './siteFiles.ts';

/** Only its own script and style. The headers of the whole site say who may frame it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const star =
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.8-5.3-2.8-5.3 2.8 1.1-5.8-4.3-4.1 5.9-.8z"/></svg>';

/**
 * The agenda in one locale for frames of other sites: every session as a row, without the app. Its script shows the
 * rows that the address asks for. Links and stars open the agenda itself, because the storage of a frame does not have
 * the visitor's schedule.
 *
 * The default locale also has a page under its own name, because the element asks for a locale and does not know the
 * default.
 *
 * @param base path that the site is served under: begins and ends with a slash
 * @param folder of the script and the style
 * @param accent the conference's colour, such as `#0a6`
 */
export function embedPages(
  agenda: Agenda,
  base: string,
  folder: string,
  accent: string | null = null,
): SiteFile[] {
  const { locale, conference } = agenda;
  const text = embedPage(agenda, base, folder, accent);
  const isDefault = locale === conference.locales[0];
  return [...(isDefault ? ['embed/index.html'] : []), `${locale}/embed/index.html`].map((name) => ({
    name,
    text,
  }));
}

function embedPage(agenda: Agenda, base: string, folder: string, accent: string | null): string {
  const { locale, conference, sessions } = agenda;
  const { name, timezone, locales, url, city } = conference;
  const words = outsideWordsFor(locale).embed;
  const root = `${base}${localeFolder(locale, locales)}`;
  const rowOf = rowWriter(agenda, root);
  const dayName = new Intl.DateTimeFormat(conference.format ?? locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const days = [...new Set(sessions.map(({ day }) => day))].map((day) => {
    const ofDay = sessions.filter((session) => session.day === day);
    const heading =
      day === null
        ? escapeHtml(words.noTimeYet)
        : `<time datetime="${day}">${escapeHtml(dayName.format(new Date(`${day}T00:00:00Z`)))}</time>`;
    return `<section${day === null ? '' : ` data-day="${day}"`}>\n<h2>${heading}</h2>\n<ol>\n${ofDay.map(rowOf).join('\n')}\n</ol>\n</section>`;
  });
  // In the order of the page.
  const rows = [...new Set(sessions.map(({ day }) => day))].flatMap((day) =>
    sessions.filter((session) => session.day === day).map((session) => embeddedRow(agenda, session)),
  );
  const asset = (file: string) => `${base}embed/${file}?${versionOf(join(folder, 'embed', file))}`;
  const address = `${url ?? base}${root.slice(base.length)}`;
  return `<!doctype html>
<html lang="${locale}"${isRightToLeft(locale) ? ' dir="rtl"' : ''}${accent === null ? '' : ` style="${accentStyle(accent)}"`}>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<title>${escapeHtml(`${words.agenda} · ${name}`)}</title>
<link rel="canonical" href="${escapeHtml(address)}" />
<link rel="stylesheet" href="${asset('page.css')}" />
<script type="module" src="${asset('page.js')}"></script>
<main>
<h1>${escapeHtml(name)}</h1>
${controls(agenda, dayName)}
${days.join('\n')}
<p id="none" class="note" hidden>${escapeHtml(words.none)}</p>
</main>
<footer class="foot"><a data-agenda href="${root}" target="_blank" rel="noopener">${escapeHtml(words.fullAgenda)}</a><span>${escapeHtml(words.times(city ?? zoneCity(timezone)))}</span></footer>
<script type="application/json" id="rows" data-facets="${facetsOf(agenda)
    .map(({ key }) => key)
    .join(' ')}">${scriptJson(rows)}</script>
</html>
`;
}

/** A search field, and a menu for the days and for each facet with a choice: shown where the address asks for them. */
function controls(agenda: Agenda, dayName: Intl.DateTimeFormat): string {
  const { locale } = agenda;
  const words = agendaWordsFor(locale).agenda;
  const named = (tag: string) => languageName(locale, tag);
  const options = filterOptions(agenda);
  const days = agenda.conference.days.map(
    (day) => [day, dayName.format(new Date(`${day}T00:00:00Z`))] as const,
  );
  const menus = [
    ...(days.length > 1 ? [menu('day', words.days, days)] : []),
    ...facetsOf(agenda).flatMap((facet) => {
      const values = options[facet.key] ?? [];
      if (!offersChoice(values, agenda) || values.length < 2) return [];
      const choices = values.map((value) => [value.id, valueName(facet, value, words, named).text] as const);
      return [menu(facet.key, facetLabel(facet, words, true).text, choices)];
    }),
  ];
  const search = `<input type="search" name="q" aria-label="${escapeHtml(words.search)}" placeholder="${escapeHtml(words.search)}" />`;
  return `<form id="controls" role="search" hidden>\n${[search, ...menus].join('\n')}\n</form>`;
}

function menu(key: string, label: string, values: readonly (readonly [id: string, name: string])[]): string {
  const options = [['', label] as const, ...values].map(
    ([id, name]) => `<option value="${escapeHtml(id)}">${escapeHtml(name)}</option>`,
  );
  return `<select name="${escapeHtml(key)}" aria-label="${escapeHtml(label)}">${options.join('')}</select>`;
}

function rowWriter({ locale, conference }: Agenda, root: string): (session: AgendaSession) => string {
  const words = outsideWordsFor(locale).embed;
  const { allRooms, moderator } = agendaWordsFor(locale).agenda;
  const clock = new Intl.DateTimeFormat(conference.format ?? locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: conference.timezone,
  });
  const spans = new Map<string, string>();
  // Formatting a range takes long, and many sessions are at the same time.
  const clockRange = (start: Instant, end: Instant): string => {
    const key = `${start} ${end}`;
    const known = spans.get(key) ?? clock.formatRange(start, end);
    spans.set(key, known);
    return known;
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  const listed = (items: readonly string[]) => list.format(items);
  const inWords = ({ text, locale: written }: Words) =>
    written === locale ? escapeHtml(text) : `<span lang="${written}">${escapeHtml(text)}</span>`;
  return (session) => {
    const { id, title, start, end, endEstimated, track, room, speakers, status, format } = session;
    const rooms = session.rooms ?? (room === null ? [] : [room]);
    const isCancelled = status === 'cancelled';
    const time =
      start === null || end === null ? '' : endEstimated ? clock.format(start) : clockRange(start, end);
    const more = [
      ...(isCancelled ? [escapeHtml(words.cancelled)] : []),
      ...(speakers.length > 0
        ? [listed(speakers.map((speaker) => inWords(nameOnStage(session, speaker, moderator))))]
        : []),
      ...(session.everywhere
        ? [escapeHtml(allRooms)]
        : rooms.length > 0
          ? [listed(rooms.map(({ name }) => inWords(name)))]
          : []),
      ...(track === null ? [] : [inWords(track.name)]),
    ].join(' · ');
    const picks = scheduleFragment(encodeScheduleLink(new Map([[id, null]]), [id]));
    const save = escapeHtml(words.save(title.text));
    return [
      `<li data-session="${escapeHtml(id)}"${isCancelled ? ' class="cancelled"' : ''}>`,
      `<span class="time">${escapeHtml(time)}</span>`,
      `<div class="what"${track === null ? '' : ` style="--hue:${track.hue}"`}>`,
      `<h3><a href="${root}sessions/${encodeURIComponent(id)}/" target="_blank" rel="noopener">${inWords(title)}</a></h3>`,
      `${more === '' ? '' : `<p class="more">${more}</p>`}</div>`,
      isPause(format) || isCancelled
        ? ''
        : `<a class="star" href="${root}my-schedule/${picks}" target="_blank" rel="noopener" aria-label="${save}" title="${save}">${star}</a>`,
      '</li>',
    ].join('');
  };
}

function embeddedRow(agenda: Agenda, session: AgendaSession): EmbeddedRow {
  const { day, start, end, format } = session;
  const facets = facetsOf(agenda).flatMap(({ key }) => {
    const values = facetValuesOf(key)(session);
    return values.length === 0 ? [] : [[key, values] as const];
  });
  return {
    day,
    facets: Object.fromEntries(facets),
    span: start === null || end === null ? null : [start, end],
    isPause: isPause(format),
  };
}

/** The version of a file whose name stays, for its address, so that browsers load the new one. */
function versionOf(file: string): string {
  return fileDigest(file).slice(0, 8);
}
