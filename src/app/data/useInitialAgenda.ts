import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Locale } from '../../model/locale.ts';
import type { PageData } from '../../model/pageData.ts';
import { whenIdle } from '../platform/scheduling.ts';
import { agendaOfPage } from './pageSource.ts';

/** The part of an agenda that the prerendered page holds. */
export interface InitialAgenda {
  readonly agenda: Agenda;
  /** The page is hydrated and idle, so the whole agenda can be loaded. */
  readonly isIdle: boolean;
}

/** The longest wait for the browser to be idle, in milliseconds. */
const longestWait = 2000;

/**
 * The agenda in the prerendered page, as long as that page is shown; null on all other pages.
 *
 * @param isHydrated whether the page is hydrated. What it shows must not change before, or React discards the HTML and
 *   renders it again
 */
export function useInitialAgenda(
  locale: Locale,
  first: PageData | null,
  isHydrated: boolean,
): InitialAgenda | null {
  const { key } = useLocation();
  const [firstKey] = useState(key);
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (first === null || !isHydrated) return undefined;
    return whenIdle(() => setIdle(true), { timeout: longestWait });
  }, [first, isHydrated]);
  const agenda = first === null ? null : agendaOfPage(first);
  if (agenda === null || agenda.locale !== locale || key !== firstKey) return null;
  return { agenda, isIdle };
}
