// @ts-check
// Finds a Chromium for the browser tests, or installs one, or says how. `node tests/e2e/browser.mjs` prints its path.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * For machines without a sandbox for root, graphics card or network: Chromium's background requests (updates, safe
 * browsing, sync) would otherwise use the network during the tests.
 */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * For tests, not for measurements: without V8's optimising compilers. The pages of a test live too briefly to gain from
 * compiled code; compiling it takes an eighth of the processor time.
 */
export const testArguments = [...browserArguments, '--js-flags=--no-opt --no-maglev'];

const windowed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** The same engine without windows, which takes half the time, and which Playwright itself uses. */
const windowless = ['chromium-headless-shell', 'chrome-headless-shell'];

/** The usual locations of browsers, besides PATH. */
function usualPlaces() {
  const {
    HOME = '',
    PROGRAMFILES = '',
    'PROGRAMFILES(X86)': programs86 = '',
    LOCALAPPDATA = '',
  } = process.env;
  switch (process.platform) {
    case 'darwin':
      return ['', HOME].flatMap((home) => [
        `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
        `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      ]);
    case 'win32':
      return [PROGRAMFILES, programs86, LOCALAPPDATA].flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
    default:
      return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
  }
}

function onPath(/** @type {readonly string[]} */ names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Whether the file is a browser that starts: a package may install a stub that only says how to install it. */
function starts(/** @type {string} */ path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * @typedef {object} Wanted
 * @property {boolean} [asVisitorsHave] prefers a browser with windows, for measurements, to the faster one
 */

/**
 * The browser to test with: `CHROMIUM_PATH`, else Playwright's own, else one that is installed.
 *
 * @param {Wanted} wanted
 * @returns {string | null} its path
 * @throws {Error} when CHROMIUM_PATH names no browser
 */
export function findBrowser({ asVisitorsHave = false } = {}) {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", and there is no such file.`);
  }
  const withWindows = [chromium.executablePath(), ...onPath(windowed), ...usualPlaces()];
  const without = onPath(windowless);
  const all = asVisitorsHave ? [...withWindows, ...without] : [...without, ...withWindows];
  return all.find(starts) ?? null;
}

const isDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const aptInstall = ['apt-get', 'install', '-y', '--no-install-recommends'];

/** @type {readonly { readonly applies: () => boolean, readonly commands: readonly (readonly string[])[] }[]} */
const installers = [
  { applies: () => true, commands: [['npx', 'playwright', 'install', 'chromium']] },
  {
    applies: isDebian,
    commands: [
      ['apt-get', 'update'],
      [...aptInstall, 'chromium-headless-shell', 'fonts-noto-cjk'],
    ],
  },
  { applies: isDebian, commands: [[...aptInstall, 'chromium', 'fonts-noto-cjk']] },
];

/**
 * The browser to test with, installed if necessary: Playwright's, or Debian's if the user is root.
 *
 * @param {Wanted} wanted
 * @returns {string} its path
 * @throws {Error} if none can be found or installed; the message says how to install one
 */
export function ensureBrowser(wanted = {}) {
  const found = findBrowser(wanted);
  if (found) return found;
  for (const { applies, commands } of installers) {
    if (!applies()) continue;
    for (const [command = '', ...args] of commands) {
      process.stderr.write(`No browser yet: ${command} ${args.join(' ')}\n`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const shell = process.platform === 'win32';
      const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], env, shell, timeout: 300_000 });
      if (status !== 0) break;
    }
    const installed = findBrowser(wanted);
    if (installed) return installed;
  }
  throw new Error(
    [
      'The browser tests need Chromium, and none was found or could be installed. Any one of these gives one:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install chromium          (Debian, Ubuntu)',
      '  brew install --cask chromium           (macOS)',
      '  CHROMIUM_PATH=/path/to/chrome npm test (one you have already)',
    ].join('\n'),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${ensureBrowser()}\n`);
