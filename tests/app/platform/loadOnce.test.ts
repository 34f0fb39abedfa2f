import { expect, test } from 'vitest';
import { loadOnce } from '../../../src/app/platform/loadOnce.ts';

test('fetches once, and then has the data at once', async () => {
  let fetched = 0;
  const words = loadOnce(() => Promise.resolve(++fetched));
  expect(words.value()).toBeNull();
  const promise = words.load();
  expect(words.load()).toBe(promise);
  expect(await promise).toBe(1);
  expect(words.value()).toBe(1);
  // As React's `use` reads it, to continue at once.
  expect(promise).toMatchObject({ status: 'fulfilled', value: 1 });
});

test('fetches again after a failure', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve('words')];
  const words = loadOnce(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  await expect(words.load()).rejects.toThrow('offline');
  expect(words.value()).toBeNull();
  expect(await words.load()).toBe('words');
});
