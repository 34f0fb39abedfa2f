import { lazyPage } from '../../ui/lazyPage.ts';
import type { MoreProps } from './More.tsx';

/** The band with the name and the sponsors, whose code only conferences that have them load. */
export const more = lazyPage<MoreProps>(async () => (await import('./More.tsx')).More);
