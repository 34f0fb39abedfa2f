import { useEffect } from 'react';
import { useProgrammeCache } from '../data/ProgrammeProvider.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';

/** The speakers that a query finds. */
export interface FoundSpeakers {
  readonly query: string;
  /** Their names, in each of their spellings. */
  readonly names: ReadonlySet<string>;
  /** false: more may follow. */
  readonly isLast: boolean;
}

export interface FindSpeakersProps {
  readonly query: string;
  /** A stable function. */
  readonly onAnswer: (answer: FoundSpeakers) => void;
}

/** Searches for speakers as the agenda does: in either language, in pinyin, and in spite of typos. */
export function FindSpeakers({ query, onAnswer }: FindSpeakersProps): null {
  const { locale } = useLocale();
  const { search } = useProgrammeCache();
  useEffect(() => {
    let isCurrent = true;
    const words = query.split(/[\s"“”]+/).filter(Boolean);
    search(locale, words.map((word) => `speaker:${word}`).join(' '), (found, isLast) => {
      if (isCurrent) onAnswer({ query, names: new Set(found?.people), isLast });
    });
    return () => {
      isCurrent = false;
    };
  }, [search, locale, query, onAnswer]);
  return null;
}
