import { describe, expect, test } from 'vitest';
import { resource } from '../../../src/app/data/resource.ts';

/** A fetch with manual answers, in any order. */
function byHand() {
  const answers: { give: (value: { n: number }) => void; fail: () => void }[] = [];
  const fetch = () =>
    new Promise<{ n: number }>((resolve, reject) => {
      answers.push({ give: resolve, fail: () => reject(new Error('offline')) });
    });
  return { answers, fetch };
}

describe('a resource', () => {
  test('is available at once if it is loaded', () => {
    const asked = resource(() => ({ n: 1 }));
    expect(asked.state()).toEqual({ status: 'ready', value: { n: 1 } });
  });

  test('notifies its subscribers when it arrives, until they unsubscribe', async () => {
    const { answers, fetch } = byHand();
    const asked = resource(fetch);
    let heard = 0;
    let stopped = 0;
    asked.subscribe(() => heard++);
    asked.subscribe(() => stopped++)();
    expect(asked.state().status).toBe('loading');
    answers[0]?.give({ n: 1 });
    await asked.settled();
    expect([heard, stopped]).toEqual([1, 0]);
    expect(asked.state()).toEqual({ status: 'ready', value: { n: 1 } });
  });

  test('can be requested again after a failure or an exception', async () => {
    const { answers, fetch } = byHand();
    const asked = resource(fetch);
    answers[0]?.fail();
    await asked.settled();
    const failed = asked.state();
    expect(failed.status).toBe('failed');
    if (failed.status === 'failed') failed.retry();
    expect(asked.state().status).toBe('loading');
    answers[1]?.give({ n: 2 });
    await asked.settled();
    expect(asked.state()).toEqual({ status: 'ready', value: { n: 2 } });
    const thrown = resource(() => {
      throw new Error('broken');
    });
    expect(thrown.state().status).toBe('failed');
  });

  test('keeps its value while it is refreshed, and if that fails', async () => {
    const { answers, fetch } = byHand();
    const asked = resource(fetch);
    answers[0]?.give({ n: 1 });
    const settled = asked.settled();
    await settled;
    asked.refresh();
    expect(asked.state()).toEqual({ status: 'ready', value: { n: 1 } });
    expect(asked.settled()).toBe(settled);
    answers[1]?.fail();
    await new Promise(setImmediate);
    expect(asked.state()).toEqual({ status: 'ready', value: { n: 1 } });
  });

  test('keeps the answer to the last request, whichever arrives last', async () => {
    const { answers, fetch } = byHand();
    const asked = resource(fetch);
    asked.refresh();
    answers[1]?.give({ n: 2 });
    await asked.settled();
    answers[0]?.give({ n: 1 });
    await new Promise(setImmediate);
    expect(asked.state()).toEqual({ status: 'ready', value: { n: 2 } });
  });
});
