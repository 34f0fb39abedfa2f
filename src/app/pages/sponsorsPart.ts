import type { PageData } from '../../model/pageData.ts';
import { lazyPage } from '../ui/lazyPage.ts';
import type { SponsorsProps } from './Sponsors.tsx';

/** The sponsors, whose code only conferences that have some load. */
export const sponsorsPart = lazyPage<SponsorsProps>(async () => (await import('./Sponsors.tsx')).Sponsors);

/** Loads the code of the sponsors on a prerendered page. Never rejects. */
export async function sponsorsCode({ agenda, page }: PageData): Promise<void> {
  if (agenda.conference.sponsors || page?.sponsors) await sponsorsPart.ready();
}
