import {
  interfaceLanguageOf,
  interfaceLanguages,
  type InterfaceLanguage,
} from '../../model/interfaceLanguage.ts';
import type { Locale } from '../../model/locale.ts';
import type { AgendaWords } from './agenda/en.ts';
import { loadOnce, type LoadedOnce } from './loadOnce.ts';
import type { PlanningWords } from './planning/en.ts';
import type { ReadingWords } from './reading/en.ts';

/** The interface's words in one language, each part in a script of its own that travels when it is needed. */
interface Parts {
  readonly agenda: LoadedOnce<AgendaWords>;
  readonly reading: LoadedOnce<ReadingWords>;
  readonly planning: LoadedOnce<PlanningWords>;
}

const byLanguage: Readonly<Record<InterfaceLanguage, Parts>> = {
  en: {
    agenda: loadOnce(() => orAtHand(import('./agenda/en.ts'))),
    reading: loadOnce(async () => (await import('./reading/en.ts')).words),
    planning: loadOnce(async () => (await import('./planning/en.ts')).words),
  },
  zh: {
    agenda: loadOnce(() => orAtHand(import('./agenda/zh.ts'))),
    reading: loadOnce(async () => (await import('./reading/zh.ts')).words),
    planning: loadOnce(async () => (await import('./planning/zh.ts')).words),
  },
};

/** Where the words of one language cannot be fetched, those that the page was read in serve on. */
async function orAtHand(coming: Promise<{ readonly words: AgendaWords }>): Promise<AgendaWords> {
  try {
    return (await coming).words;
  } catch (error) {
    const other = agendaWordsAtHand();
    if (other === null) throw error;
    return other;
  }
}

function agendaWordsAtHand(): AgendaWords | null {
  const come = interfaceLanguages.flatMap((one) => byLanguage[one].agenda.atHand() ?? []);
  return come[0] ?? null;
}

/** The words for readers of a locale, by its language; English where the interface does not speak it. */
export function wordsFor(locale: Locale): Parts {
  return byLanguage[interfaceLanguageOf(locale)];
}

/** The first words of any language that has come: what can be said where those of the reader's own have not. */
export function anyWordsAtHand(locale: Locale): AgendaWords | null {
  return wordsFor(locale).agenda.atHand() ?? agendaWordsAtHand();
}

/** Fetches all words of a locale, so that nothing that is rendered then has to wait. */
export async function loadEveryWord(locale: Locale): Promise<void> {
  const { agenda, reading, planning } = wordsFor(locale);
  await Promise.all([agenda.load(), reading.load(), planning.load()]);
}
