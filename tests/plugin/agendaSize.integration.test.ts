import { brotliCompressSync, constants } from 'node:zlib';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContext } from '../../src/plugin/context.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { generateConference } from '../bench/generate.mjs';
import { temporaryFolder } from './temporaryFolder.ts';

/** Compressed as hosts compress large texts dynamically; see tests/bench/compressedHost.mjs. */
const quality = 5;

/** Compressed; two thirds of it are its title's, the rest its id, its people and its place. At 10,000 sessions 28.0. */
const bytesOfSession = 35;

test('the encoded agenda grows by the title and a few bytes per session', async () => {
  const sessions = 1000;
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  await generateConference(content, { sessions });
  const context = createContext(resolveOptions({ content }, {}, folder));
  await context.read();
  const json = context.data?.json('agenda/en') ?? '';
  expect(JSON.parse(json)).toHaveProperty('sessions.id.length', sessions);
  const compressed = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  expect(compressed.length / sessions).toBeLessThanOrEqual(bytesOfSession);
});
