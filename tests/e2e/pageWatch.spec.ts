import { test as base } from '@playwright/test';
import { urlOf } from './sites.ts';
import { expect, watchContext } from './visit.ts';

/** A page whose policy does not block it before the watch can see it. */
const withoutPolicy = () => `${urlOf('harbour')}programme.json`;

// Tests of the watch over the other tests.
base(
  'the watch sees calls to other hosts, errors in the console, exceptions and dialogs',
  async ({ browser }) => {
    const context = await browser.newContext();
    const watch = await watchContext(context);
    const page = await context.newPage();
    await page.goto(withoutPolicy());
    await page.evaluate(() => {
      console.error('an error');
      setTimeout(() => {
        throw new Error('an exception');
      });
      alert('a dialog');
      new Image().src = 'https://elsewhere.invalid/x.png';
    });
    for (const words of [
      'calls https://elsewhere.invalid/x.png',
      'logs: an error',
      'throws: an exception',
      'opens a dialog: a dialog',
    ]) {
      await expect.poll(() => watch.faults().join('\n')).toContain(words);
    }
    await context.close();
  },
);

base('only what is named is allowed', async ({ browser }) => {
  const context = await browser.newContext();
  const watch = await watchContext(context);
  await watch.allow.host('friend.invalid');
  watch.allow.console(/^logs: expected/);
  const page = await context.newPage();
  await page.goto(withoutPolicy());
  await page.evaluate(async () => {
    console.error('expected');
    await fetch('https://friend.invalid/', { mode: 'no-cors' });
    await fetch('https://stranger.invalid/', { mode: 'no-cors' }).catch(() => null);
  });
  const named = watch.faults().filter((fault) => fault.startsWith('calls'));
  expect(named).toEqual(['calls https://stranger.invalid/']);
  expect(watch.faults().join()).not.toContain('expected');
  await context.close();
});
