import type { Agenda, AgendaSpeaker } from './agenda/agenda.ts';
import { fold } from './text/fold.ts';
import { matchesText, searchTerms } from './search.ts';
import type { SpeakerId } from './speaker.ts';

const spaceInHan = /(\p{Script=Han}) (?=\p{Script=Han})/gu;
const foldedNames = new WeakMap<AgendaSpeaker, string>();

function foldedName(speaker: AgendaSpeaker): string {
  const known = foldedNames.get(speaker);
  if (known !== undefined) return known;
  const folded = fold(speaker.name.text).replace(spaceInHan, '$1');
  foldedNames.set(speaker, folded);
  return folded;
}

/** The people whose names hold every word of `query`, case and accents aside, in the order given. */
export function filterSpeakers(speakers: readonly AgendaSpeaker[], query: string): readonly AgendaSpeaker[] {
  const terms = searchTerms(query);
  return terms.length === 0
    ? speakers
    : speakers.filter((speaker) => matchesText(foldedName(speaker), terms));
}

const sorted = new WeakMap<Agenda, readonly AgendaSpeaker[]>();

/**
 * Everyone, as the readers of the agenda's locale order names.
 *
 * @param compare the locale's own order (ECMA-402 `Intl.Collator`)
 */
export function speakersByName(
  agenda: Agenda,
  compare: (a: string, b: string) => number,
): readonly AgendaSpeaker[] {
  const known = sorted.get(agenda);
  if (known !== undefined) return known;
  const made = agenda.speakers.toSorted((a, b) => compare(a.name.text, b.name.text));
  sorted.set(agenda, made);
  return made;
}

const counts = new WeakMap<Agenda, ReadonlyMap<SpeakerId, number>>();

/** How many sessions each person has; absent: none. */
export function sessionCounts(agenda: Agenda): ReadonlyMap<SpeakerId, number> {
  const known = counts.get(agenda);
  if (known !== undefined) return known;
  const made = new Map<SpeakerId, number>();
  for (const session of agenda.sessions) {
    for (const { id } of session.speakers) made.set(id, (made.get(id) ?? 0) + 1);
  }
  counts.set(agenda, made);
  return made;
}
