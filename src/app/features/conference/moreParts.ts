import { lazyPage } from '../../ui/lazyPage.ts';
import type { MoreProps } from './More.tsx';

/** The hero and the sponsors. Only conferences that have them load the code. */
export const more = lazyPage<MoreProps>(() => import('./More.tsx').then((code) => code.More));
