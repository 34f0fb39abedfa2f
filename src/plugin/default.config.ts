import type { UserConfig } from 'vite';
import { lectern } from './index.ts';

/** Vite's configuration for a folder that has none of its own. */
export default { plugins: [lectern()] } satisfies UserConfig;
