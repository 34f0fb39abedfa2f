import react from '@vitejs/plugin-react';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const integration = 'tests/**/*.integration.test.ts';
const architecture = 'tests/architecture/**/*.test.ts';
const browsers = 'tests/browsers/**/*.test.ts';
/** What renders. */
const pages = 'tests/app/**/*.test.tsx';
/** These change for good what React does with a document. */
const isolatedPages = ['tests/app/platform/foreignEdits.test.tsx', 'tests/app/ui/Redrawn.test.tsx'];

/** Five seconds, in milliseconds; longer where the processors have more to do than these tests as it is. */
const unitLimit = 5000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

// Not vite.config.ts: a plugin that does not load must not silence the tests that tell why.
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [react()],
  test: {
    // One less by default, which on two processors is one.
    maxWorkers: '100%',
    env: { UNIT_TEST_LIMIT: String(unitLimit) },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [integration, architecture, browsers],
          // A fresh module graph for each of these files would cost more than all of their tests.
          isolate: false,
          testTimeout: unitLimit,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: [pages],
          exclude: isolatedPages,
          environment: 'jsdom',
          // As for the unit tests: half of their time went into loading the app and jsdom for each file.
          isolate: false,
          testTimeout: unitLimit,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages-isolated',
          include: isolatedPages,
          environment: 'jsdom',
          testTimeout: unitLimit,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integration],
          // As for the unit tests.
          isolate: false,
          // Whole sites and other processes: a limit for what hangs only.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: [browsers],
          globalSetup: 'tests/browsers/serveHarbour.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      { extends: true, test: { name: 'architecture', include: [architecture], testTimeout: 60_000 } },
    ],
  },
});
