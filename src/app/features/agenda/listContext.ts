import { createContext, use, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import type { Patience } from './useLazyReveal.ts';

/** What the days and slots of one list have in common. */
export interface ListParts {
  readonly renderAction: (session: AgendaSession) => ReactNode;
  readonly renderNote: ((session: AgendaSession) => ReactNode) | undefined;
  readonly renderDayNote: ((day: DayKey, isFirst: boolean) => ReactNode) | undefined;
  readonly offsetsAt: Instant | null;
  readonly patience: Patience;
}

export const ListContext = createContext<ListParts | null>(null);

/** @throws Error outside an AgendaList */
export function useListParts(): ListParts {
  const parts = use(ListContext);
  if (!parts) throw new Error('Missing <AgendaList>');
  return parts;
}
