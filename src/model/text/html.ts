import type { Brand } from '../brand.ts';

/** HTML that the build has sanitised: the only text that may be set as markup. */
export type Html = Brand<string, 'Html'>;
