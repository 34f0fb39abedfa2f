import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Locale } from '../../model/locale.ts';
import type { PageData } from '../../model/pageData.ts';
import { agendaOfPage } from './agendaOfPage.ts';

/** As much of an agenda as the page that stands shows. */
export interface FirstAgenda {
  readonly agenda: Agenda;
  /** The page has come alive and has nothing better to do than to fetch the whole. */
  readonly isIdle: boolean;
}

/** What is left to do after the page has come alive may wait this long, in milliseconds. */
const longestWait = 2000;

/**
 * The agenda that a prerendered page holds, as long as that page stands; null on every other.
 *
 * @param isAlive whether the page has come alive: what it shows must not change before, or React takes it away and
 * draws it anew
 */
export function useFirstAgenda(locale: Locale, first: PageData | null, isAlive: boolean): FirstAgenda | null {
  const { key } = useLocation();
  const [firstKey] = useState(key);
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (first === null || !isAlive) return;
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setIdle(true), 1);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: longestWait });
    return () => cancelIdleCallback(handle);
  }, [first, isAlive]);
  const agenda = first === null ? null : agendaOfPage(first);
  if (agenda === null || agenda.locale !== locale || key !== firstKey) return null;
  return { agenda, isIdle };
}
