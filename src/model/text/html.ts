import type { Brand } from '../brand.ts';

/** HTML sanitised by the build: the only text that can be rendered as markup. */
export type Html = Brand<string, 'Html'>;
