import { changeSentence, describeChanges, type ChangeReader } from '../model/changes/describeChange.ts';
import type { PublishedChange } from '../model/changes/sessionTimeline.ts';
import { inLocale, languageName, localeFolder, type Locale, type Localized } from '../model/locale.ts';
import type { Programme } from '../model/programme.ts';
import type { Instant, DayKey } from '../model/zonedTime.ts';
import type { ProgrammeHistory } from './history/readHistory.ts';
import { planningWordsFor } from './interfaceWords.ts';
import { xmlText as xml } from './xmlText.ts';
import { plainSpaces } from '../model/text/plainSpaces.ts';
import { formatLocale } from './formatLocale.ts';

/** The most entries of a feed: weekly readers miss none of a busy one, and it stays small. */
const mostEntries = 200;

/**
 * The changes of the programme, the newest first, as an Atom feed (RFC 4287) in one locale. An entry's id is made from
 * the id of the session then and the first commit, so that it stays the same if changes of the same hour are added, and
 * if the session gets another id.
 *
 * @returns null if changes are not published, or the site has no address for the ids of entries
 */
export function changesFeed(programme: Programme, history: ProgrammeHistory, locale: Locale): string | null {
  const { conference } = programme;
  const { locales, name, url } = conference;
  if (!history.isTold || url === null) return null;
  const reader = changeReader(programme, locale);
  const words = planningWordsFor(locale).changes;
  const root = `${url}${localeFolder(locale, locales)}`;
  const titles = titlesOf(programme, history);
  const textIn = (values: Localized<string>) => inLocale(values, locale, locales)?.value ?? null;
  const entries = history.changes.published.toReversed().flatMap((published) => {
    const sentences = describeChanges(published.changes, reader).map((change) =>
      changeSentence(change, words),
    );
    return sentences.length === 0 ? [] : [{ published, sentences }];
  });
  const updated = entries[0]?.published.at ?? 0;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(locale)}">`,
    `<id>${xml(`${root}changes/`)}</id>`,
    `<title>${xml(`${textIn(name) ?? ''} · ${words.changes}`)}</title>`,
    `<updated>${rfc3339(updated)}</updated>`,
    `<author><name>${xml(textIn(name) ?? '')}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(`${root}changes.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(root)}"/>`,
    ...entries.slice(0, mostEntries).flatMap(({ published, sentences }) => entryOf(published, sentences)),
    '</feed>',
    '',
  ].join('\n');

  function entryOf(published: PublishedChange, sentences: readonly string[]): readonly string[] {
    const reason = textIn(published.reason);
    const title = textIn(titles.get(published.session) ?? {}) ?? published.session;
    const address = `${root}sessions/${encodeURIComponent(published.session)}/`;
    const addressThen = `${root}sessions/${encodeURIComponent(published.idThen)}/`;
    const commit = history.commits[published.commit] ?? '';
    return [
      '<entry>',
      `<id>${xml(`${addressThen}#${commit}`)}</id>`,
      `<title>${xml(title)}</title>`,
      `<updated>${rfc3339(published.at)}</updated>`,
      `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
      `<content type="text">${xml([...sentences, ...(reason === null ? [] : [words.reason(reason)])].join('\n'))}</content>`,
      '</entry>',
    ];
  }
}

/** The path of the feed below the site's root. */
export function changesFeedFile(locale: Locale, defaultLocale: Locale): string {
  return `${localeFolder(locale, [defaultLocale])}changes.atom`;
}

/** The titles of all sessions, including withdrawn ones. */
export function titlesOf(
  { sessions }: Pick<Programme, 'sessions'>,
  { changes }: Pick<ProgrammeHistory, 'changes'>,
): ReadonlyMap<string, Localized<string>> {
  const titles = new Map<string, Localized<string>>();
  for (const published of changes.published) {
    for (const change of published.changes)
      if (change.kind === 'withdrawn') titles.set(published.session, change.from.title);
  }
  for (const { id, title } of sessions) titles.set(id, title);
  return titles;
}

function rfc3339(instant: Instant | 0): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** Formats changes in one locale, in the venue's time, for output outside of pages. */
export function changeReader(
  { conference, tracks }: Pick<Programme, 'conference' | 'tracks'>,
  locale: Locale,
): ChangeReader & { readonly day: (day: DayKey) => string } {
  const { locales, timezone } = conference;
  const time = new Intl.DateTimeFormat(formatLocale(locale, timezone), {
    timeZone: timezone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const day = new Intl.DateTimeFormat(formatLocale(locale, timezone), { timeZone: 'UTC', dateStyle: 'full' });
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const trackNames = new Map(tracks.map(({ id, name }) => [id as string, name]));
  return {
    locale,
    locales,
    labels: planningWordsFor(locale).changes.labels,
    time: (instant) => plainSpaces(time.format(instant)),
    day: (key) => plainSpaces(day.format(Date.parse(`${key}T00:00:00Z`))),
    minutes: (count) => plainSpaces(minutes.format(count)),
    list: (names) => list.format(names),
    track: (id) => inLocale(trackNames.get(id) ?? {}, locale, locales)?.value ?? id,
    language: (tag) => languageName(locale, tag),
  };
}

/** Escapes text for Markdown. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
