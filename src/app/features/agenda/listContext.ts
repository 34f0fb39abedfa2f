import { createContext, use, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import type { Patience } from './useLazyReveal.ts';

/** What the slots of one list have in common. It stays the same while the list is filtered. */
export interface ListParts {
  readonly renderAction: (session: AgendaSession) => ReactNode;
  readonly renderNote: ((session: AgendaSession) => ReactNode) | undefined;
  readonly patience: Patience;
}

export const ListContext = createContext<ListParts | null>(null);

/** @throws Error outside an AgendaList */
export function useListParts(): ListParts {
  const parts = use(ListContext);
  if (!parts) throw new Error('Missing <AgendaList>');
  return parts;
}
