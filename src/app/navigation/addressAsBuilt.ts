import { UNSAFE_LocationContext as LocationContext } from 'react-router-dom';
import type { ContextType } from 'react';

export { LocationContext };

/** Whether the page at an address with this query is the prerendered one: a rehearsal only sets the clock. */
export function isAsBuilt(search: string): boolean {
  return /^(?:\?now=[^&]*)?$/.test(search);
}

type Address = NonNullable<ContextType<typeof LocationContext>>;

/**
 * The address as the app sees it until the prerendered page is hydrated: without the query of a rehearsal. Pages are
 * prerendered without a query, and React does not correct links that differ from its HTML.
 */
export function asBuilt(address: Address): Address {
  return { ...address, location: { ...address.location, search: '' } };
}
