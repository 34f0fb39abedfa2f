import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Not vite.config.ts: a plugin that does not load must not silence the tests that tell why.
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // One less by default, which on two processors is one: the tests that build sites would hold up all others.
    maxWorkers: '100%',
    // A limit for what hangs; how long things take is the benchmark's business, and no machine's load is a fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
