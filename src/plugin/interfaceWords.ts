import type { CalendarWords } from '../model/calendar/calendarEntry.ts';
import type { AgendaWords } from '../model/languages/en/agenda.ts';
import type { OutsideWords } from '../model/languages/en/outside.ts';
import type { PlanningWords } from '../model/languages/en/planning.ts';
import { interfaceLanguageOf, languages } from '../model/languages/languages.ts';
import type { Locale } from '../model/locale.ts';
import { builtInWords, type InterfaceWords } from './words/builtInWords.ts';
import type { OwnLanguage } from './words/readWords.ts';

/** The conference's own, by lower-case tag. A process builds one conference at a time. */
let ownLanguages: ReadonlyMap<string, OwnLanguage> = new Map();

/** Sets the words of the conference's own files; empty if it has no such files. */
export function setOwnLanguages(languagesRead: readonly OwnLanguage[]): void {
  ownLanguages = new Map(languagesRead.map((language) => [language.tag, language]));
}

export function ownLanguagesInUse(): readonly OwnLanguage[] {
  return [...ownLanguages.values()];
}

/** The tag of the conference's own language for a locale; null for a built-in language. */
export function ownLanguageOf(locale: Locale): string | null {
  const tag = interfaceLanguageOf(locale, { ...languages, ...Object.fromEntries(ownLanguages) });
  return ownLanguages.has(tag) ? tag : null;
}

/** The conference's own words; empty if it has none. */
export function wordsDigest(): string {
  return ownLanguages.size === 0
    ? ''
    : JSON.stringify([...ownLanguages.values()].map(({ tag, given: words }) => [tag, ...words]));
}

function wordsFor(locale: Locale): InterfaceWords {
  return ownLanguages.get(ownLanguageOf(locale) ?? '')?.words ?? builtInWords(locale);
}

/** The interface's words for the agenda and its filters, for readers of a locale. */
export function agendaWordsFor(locale: Locale): AgendaWords {
  return wordsFor(locale).agenda;
}

/** The interface's words for calendars and time zones, for readers of a locale: feeds and the agenda have them, too. */
export function planningWordsFor(locale: Locale): PlanningWords {
  return wordsFor(locale).planning;
}

/** The words of calendar entries, for readers of a locale. */
export function calendarWordsFor(locale: Locale): CalendarWords {
  const { agenda, planning } = wordsFor(locale);
  return { ...planning.calendar.entry, moderator: agenda.agenda.moderator };
}

/** The words in files for other programs and on embedded pages, which are in no script of the app. */
export function outsideWordsFor(locale: Locale): OutsideWords {
  return wordsFor(locale).outside;
}
