import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { freePort } from '../site/freePort.ts';
import { openHttpSession, openMarionetteSession, type Driver } from './webdriver.ts';

export interface OpenBrowser {
  readonly driver: Driver;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: 'Firefox' | 'WebKit';
  /** Why it cannot be started, and what to install; null if it can. */
  readonly missing: string | null;
  /** Starts it with its own profile, in English, in the venue's time zone, with access only to this machine. */
  open(): Promise<OpenBrowser>;
}

const onPath = (...names: readonly string[]) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file)) ?? null;

const environment = { ...process.env, TZ: 'Asia/Shanghai', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' };

/** Nothing listens there: requests to other hosts fail at once. */
const nowhere = '127.0.0.1:9';

/** Switches off telemetry, prompts, and colours that depend on the desktop. */
const firefoxPreferences = {
  'marionette.port': 0,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'extensions.update.enabled': false,
  'services.settings.server': 'data:,',
  'intl.accept_languages': 'en-US',
  'layout.css.prefers-color-scheme.content-override': 1,
};

const firefoxPath = onPath('firefox-esr', 'firefox');

export const firefox: Browser = {
  name: 'Firefox',
  missing: firefoxPath === null ? 'no firefox on the path (Debian: apt-get install firefox-esr)' : null,
  async open() {
    const profile = mkdtempSync(join(tmpdir(), 'lectern-firefox-'));
    const lines = Object.entries(firefoxPreferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    const child = spawn(
      firefoxPath ?? '',
      ['--marionette', '--headless', '--no-remote', '--profile', profile],
      { env: { ...environment, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' }, stdio: 'ignore' },
    );
    const end = ending(child, () => rmSync(profile, { recursive: true, force: true, maxRetries: 10 }));
    try {
      const portFile = join(profile, 'MarionetteActivePort');
      await answer(child, () =>
        Promise.resolve(existsSync(portFile) && readFileSync(portFile, 'utf8') !== ''),
      );
      const driver = await openMarionetteSession(Number(readFileSync(portFile, 'utf8')), {});
      return { driver, close: () => end(driver) };
    } catch (error) {
      await end();
      throw error;
    }
  },
};

const webkitDriver = onPath('WebKitWebDriver');
const xvfb = onPath('Xvfb');

/** WebKitGTK's MiniBrowser, which no package puts on the path. */
function findMiniBrowser(): string | null {
  const folders = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter((folder) => existsSync(folder));
  const below = folders.flatMap((folder) => [
    folder,
    ...readdirSync(folder).map((name) => join(folder, name)),
  ]);
  const paths = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].flatMap((version) =>
    below.map((folder) => join(folder, version, 'MiniBrowser')),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

const miniBrowser = findMiniBrowser();

export const webkit: Browser = {
  name: 'WebKit',
  missing:
    webkitDriver === null || miniBrowser === null || xvfb === null
      ? 'no WebKitWebDriver, MiniBrowser or Xvfb (Debian: apt-get install webkit2gtk-driver xvfb)'
      : null,
  async open() {
    const display = spawn(
      xvfb ?? '',
      ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    const endDisplay = ending(display, () => {});
    const number = await new Promise<string>((done, fail) => {
      display.stdio[3]?.once('data', (data: Buffer) => done(data.toString().trim()));
      display.once('close', () => fail(new Error('Xvfb ended at once.')));
    });
    const port = await freePort();
    const home = mkdtempSync(join(tmpdir(), 'lectern-webkit-'));
    const child = spawn(webkitDriver ?? '', [`--port=${port}`, '--host=127.0.0.1'], {
      env: {
        ...environment,
        HOME: home,
        XDG_RUNTIME_DIR: home,
        DISPLAY: `:${number}`,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
      stdio: 'ignore',
    });
    const endDriver = ending(child, () => rmSync(home, { recursive: true, force: true, maxRetries: 10 }));
    const end = async (driver?: Driver) => {
      await endDriver(driver);
      await endDisplay();
    };
    try {
      const server = `http://127.0.0.1:${port}`;
      await answer(child, async () => (await fetch(`${server}/status`)).ok);
      const driver = await openHttpSession(server, {
        // Not kept for the back button: WebKit would stop a page that is left while it writes to its database, and
        // whoever opens the database next would wait for that page.
        'webkitgtk:browserOptions': {
          binary: miniBrowser,
          args: ['--automation', '--enable-page-cache=false'],
        },
        proxy: { proxyType: 'manual', httpProxy: nowhere, sslProxy: nowhere, noProxy: ['127.0.0.1'] },
      });
      return { driver, close: () => end(driver) };
    } catch (error) {
      await end();
      throw error;
    }
  },
};

/** Closes the session, then ends the process. */
function ending(child: ChildProcess, after: () => void) {
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  return async (driver?: Driver) => {
    await driver?.close().catch(() => {});
    child.kill();
    await ended;
    after();
  };
}

/** Waits for a process that was just started to answer. */
async function answer(child: ChildProcess, answers: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 60_000;
  while (!(await answers().catch(() => false))) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended at once, with ${child.exitCode}.`);
    if (Date.now() > until) throw new Error(`${child.spawnfile} does not answer.`);
    await pass(50);
  }
}
