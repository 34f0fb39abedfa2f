import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, vi } from 'vitest';
import type { Driver } from './webdriver.ts';

const queries = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

/** Time limits for hanging tests, generous enough for a loaded machine. */
const patience = { timeout: 60_000, interval: 100 };

/** The key of element references in WebDriver. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
interface ElementReference {
  readonly [elementKey]: string;
}

/** The role of an element, and its name or a part of it. */
export interface Sought {
  readonly role: string;
  readonly name?: string | RegExp;
  /** Only within this element. */
  readonly within?: Sought;
}

export const keys = { enter: '\uE007', escape: '\uE00C', tab: '\uE004', down: '\uE015', end: '\uE010' };

/** A page in a browser, queried by role and name. */
export function pageOf(driver: Driver, site: string) {
  let size = '';

  /** Runs in the page; its arguments are passed as JSON. */
  async function run<Result, Given extends readonly unknown[]>(
    script: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>> {
    const value = await driver.send('executeAsync', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${String(script)})(...arguments)).then(
          (result) => done([result ?? null, null]),
          (error) => done([null, String(error)]));`,
      args: given,
    });
    const [result, error] = value as [Awaited<Result>, string | null];
    if (error !== null) throw new Error(error);
    return result;
  }

  async function all(sought: Sought): Promise<readonly ElementReference[]> {
    const plain = JSON.stringify(sought, (_key, value: unknown) =>
      value instanceof RegExp ? { source: value.source, flags: value.flags } : value,
    );
    // With the library each time, because a browser may not keep what a script defines.
    return (await driver.send('execute', {
      script: `
        const exports = {}, module = {};
        ${queries}
        const lookUp = ({ role, name, within }) => {
          const places = within ? lookUp(within) : [document.body];
          const wanted = name?.source === undefined ? name : new RegExp(name.source, name.flags);
          const options = wanted === undefined ? {} : { name: wanted };
          // Hidden elements are filtered out afterwards: checking every element of a page takes seconds.
          const found = places.flatMap((place) => exports.queryAllByRole(place, role, { ...options, hidden: true }));
          return found.filter((one) => one.getClientRects().length > 0 && !exports.isInaccessible(one));
        };
        return lookUp(${plain});`,
      args: [],
    })) as readonly ElementReference[];
  }

  /** Waits for the first match. */
  const one = (sought: Sought): Promise<ElementReference> =>
    vi.waitFor(async () => {
      const [first] = await all(sought);
      if (first === undefined)
        throw new Error(`There is no ${JSON.stringify(sought.role)} ${String(sought.name ?? '')}`);
      return first;
    }, patience);

  const until = (assertion: () => Promise<void>) => vi.waitFor(assertion, patience);

  /** Waits for the next document: to a driver, an address that the former page writes meanwhile may be its end. */
  async function load(command: () => Promise<unknown>): Promise<void> {
    await run(() => void Object.assign(window, { __isLeft: true }));
    await command();
    await until(async () =>
      expect(await run(() => ('__isLeft' in window ? 'left' : document.readyState))).toBe('complete'),
    );
  }

  return {
    run,
    all,
    one,
    until,
    url: async () => String(await driver.send('getUrl')),
    async goto(path: string) {
      await load(() => driver.send('navigate', { url: new URL(path === '' ? './' : path, site).href }));
    },
    /** Opens the address, and waits until the app runs: the choice of a theme is part of the app. */
    async open(path: string) {
      await this.goto(path);
      await one({ role: 'combobox', name: /Theme|主题|外观/ });
    },
    back: () => driver.send('back'),
    forward: () => driver.send('forward'),
    reload: () => load(() => driver.send('refresh')),
    /** Scrolls it to the middle first: rows get their real height when they are painted. */
    async click(sought: Sought) {
      await until(async () => {
        const element = await one(sought);
        await run((given) => {
          (given as unknown as Element).scrollIntoView({ block: 'center' });
          return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        }, element);
        await driver.send('click', { id: element[elementKey] });
      });
    },
    /** Types into the focused element, key by key. */
    async press(text: string) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await driver.send('performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async type(sought: Sought, text: string) {
      // Again if the app has replaced the field in between.
      await until(async () => {
        const { [elementKey]: id } = await one(sought);
        await driver.send('clear', { id });
        await driver.send('sendKeys', { id, text, value: [...text] });
      });
    },
    async textOf(sought: Sought) {
      return run((element) => (element as unknown as HTMLElement).innerText, await one(sought));
    },
    async roleAndName(sought: Sought) {
      const { [elementKey]: id } = await one(sought);
      return [await driver.send('computedRole', { id }), await driver.send('computedLabel', { id })];
    },
    async resize(width: number, height: number) {
      // WebKit would wait for a change that never happens.
      if (`${width} ${height}` === size) return;
      size = `${width} ${height}`;
      await driver.send('setWindowRect', { width, height });
    },
    screenshot: async () => Buffer.from(String(await driver.send('screenshot')), 'base64'),
    print: async () => Buffer.from(String(await driver.send('print')), 'base64'),
    /** The ids of the sessions listed in the main part, in order. */
    rows: () =>
      run(() =>
        [...document.querySelectorAll<HTMLElement>('main [data-session]')].map(
          (row) => row.dataset['session'],
        ),
      ),
    async expectUrl(pattern: RegExp) {
      await until(async () => expect(await this.url()).toMatch(pattern));
    },
    async expectRows(ids: readonly string[]) {
      await until(async () => expect(await this.rows()).toEqual(ids));
    },
    async expectText(sought: Sought, pattern: string | RegExp) {
      await until(async () => {
        const text = await this.textOf(sought);
        if (typeof pattern === 'string') expect(text).toContain(pattern);
        else expect(text).toMatch(pattern);
      });
    },
    async gone(sought: Sought) {
      await until(async () => expect(await all(sought)).toEqual([]));
    },
  };
}

export type Page = ReturnType<typeof pageOf>;
