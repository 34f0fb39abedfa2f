import { createContext, use } from 'react';

/** Whether a page is kept, hidden, behind the page that it led to. */
export const KeptContext = createContext(false);

/**
 * Whether this page is kept for when the visitor comes back. Its address does not change while it is kept, and its effects
 * stay: those on the document or the address have to stop.
 */
export function useIsKept(): boolean {
  return use(KeptContext);
}
