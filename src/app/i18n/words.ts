import type { AgendaWords } from '../../model/languages/en/agenda.ts';
import type { PlanningWords } from '../../model/languages/en/planning.ts';
import type { ReadingWords } from '../../model/languages/en/reading.ts';
import { allLanguages, interfaceLanguageOf, type LanguageScripts } from '../../model/languages/languages.ts';
import type { Locale } from '../../model/locale.ts';
import { loadOnce, type LoadedOnce } from '../platform/loadOnce.ts';

/** The interface's words in one language, each part loaded once, when it is first needed. */
interface Parts {
  readonly agenda: LoadedOnce<AgendaWords>;
  readonly reading: LoadedOnce<ReadingWords>;
  readonly planning: LoadedOnce<PlanningWords>;
}

const partsOf = ([agenda, reading, planning]: LanguageScripts): Parts => ({
  agenda: loadOnce(() => orLoaded(agenda())),
  reading: loadOnce(async () => (await reading()).words),
  planning: loadOnce(async () => (await planning()).words),
});

const byLanguage = Object.fromEntries(
  Object.entries(allLanguages).map(([language, scripts]) => [language, partsOf(scripts)]),
) as Readonly<Record<string, Parts>> & { readonly en: Parts };

/** If a language cannot be loaded, the page stays in the previous one. */
async function orLoaded(coming: Promise<{ readonly words: AgendaWords }>): Promise<AgendaWords> {
  try {
    return (await coming).words;
  } catch (error) {
    const other = loadedAgendaWords();
    if (other === null) throw error;
    return other;
  }
}

function loadedAgendaWords(): AgendaWords | null {
  return Object.values(byLanguage).flatMap(({ agenda }) => agenda.value() ?? [])[0] ?? null;
}

/** The words for readers of a locale: in its language, or in English where the interface has no words in it. */
export function wordsFor(locale: Locale): Parts {
  return byLanguage[interfaceLanguageOf(locale)] ?? byLanguage.en;
}

/** The agenda's words in the locale, or in any language that has loaded; null where none has. */
export function anyLoadedWords(locale: Locale): AgendaWords | null {
  return wordsFor(locale).agenda.value() ?? loadedAgendaWords();
}

/** Loads all words of a locale, so that nothing rendered after that has to wait. */
export async function loadEveryWord(locale: Locale): Promise<void> {
  const { agenda, reading, planning } = wordsFor(locale);
  await Promise.all([agenda.load(), reading.load(), planning.load()]);
}
