import type { AgendaWords } from '../model/languages/en/agenda.ts';
import { words as english } from '../model/languages/en/outside.ts';
import type { OutsideWords } from '../model/languages/en/outside.ts';
import { interfaceLanguageOf, languages } from '../model/languages/languages.ts';
import type { InterfaceLanguage } from '../model/languages/languages.ts';
import type { PlanningWords } from '../model/languages/en/planning.ts';
import { words as chinese } from '../model/languages/zh/outside.ts';
import type { Locale } from '../model/locale.ts';

const agenda = new Map<string, AgendaWords>();
const planning = new Map<string, PlanningWords>();
await Promise.all(
  Object.entries(languages).map(async ([language, [loadAgenda, , loadPlanning]]) => {
    agenda.set(language, (await loadAgenda()).words);
    planning.set(language, (await loadPlanning()).words);
  }),
);

/** The interface's words for the agenda and its filters, for readers of a locale. */
export function agendaWordsFor(locale: Locale): AgendaWords {
  const words = agenda.get(interfaceLanguageOf(locale));
  if (words === undefined) throw new Error(`The words for "${locale}" are not loaded.`);
  return words;
}

/** The interface's words for calendars and time zones, for readers of a locale: feeds and the agenda have them, too. */
export function planningWordsFor(locale: Locale): PlanningWords {
  const words = planning.get(interfaceLanguageOf(locale));
  if (words === undefined) throw new Error(`The words for "${locale}" are not loaded.`);
  return words;
}

const outside: Readonly<Record<InterfaceLanguage, OutsideWords>> = { en: english, zh: chinese };

/** The words in files for other programs and on the page that other sites embed: no script of the app has them. */
export function outsideWordsFor(locale: Locale): OutsideWords {
  return outside[interfaceLanguageOf(locale)];
}
