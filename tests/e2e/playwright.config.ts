import { defineConfig, devices } from '@playwright/test';
import { ensureBrowser, testArguments } from './browser.mjs';

// Found once: the workers read this file again, and find the answer here.
const executablePath = (process.env['CHROMIUM_PATH'] ??= ensureBrowser());

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/lectern-tests/e2e',
  globalSetup: './buildSites.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // Time limits for hanging tests, generous enough for a loaded machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath, args: testArguments },
    actionTimeout: 30_000,
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // Tests of offline use allow them.
    serviceWorkers: 'block',
    // Emptied between tests: a visit in a new context, with its process, takes twice the processor time.
    reuseContext: true,
  },
});
