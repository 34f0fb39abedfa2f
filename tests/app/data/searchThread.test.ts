import { expect, test } from 'vitest';
import { searchThread, type SearchAnswer, type SearchQuestion } from '../../../src/app/data/searchThread.ts';
import { nothingFound, type Found } from '../../../src/model/search/find.ts';

/** A worker with manual answers. */
class FakeWorker extends EventTarget {
  readonly questions: SearchQuestion[] = [];
  postMessage(question: SearchQuestion) {
    this.questions.push(question);
  }
  answer(answer: SearchAnswer) {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
}

function fakeThreads() {
  const threads: FakeWorker[] = [];
  const search = searchThread(() => {
    const thread = new FakeWorker();
    threads.push(thread);
    return thread as unknown as Worker;
  });
  const answers: [query: string, found: Found | null, isLast: boolean][] = [];
  const ask = (query: string) =>
    search({ data: '/data/', version: '', locale: 'en', query }, (found, isLast) => {
      answers.push([query, found, isLast]);
    });
  return { threads, ask, answers };
}

test('one thread answers all queries; only the last one counts, and may be answered twice', () => {
  const { threads, ask, answers } = fakeThreads();
  expect(threads).toEqual([]);
  ask('a');
  ask('ab');
  expect(threads.length).toBe(1);
  const [thread] = threads;
  expect(thread?.questions.map(({ query, number }) => [query, number])).toEqual([
    ['a', 1],
    ['ab', 2],
  ]);
  thread?.answer({ number: 1, found: nothingFound('a'), isLast: true });
  thread?.answer({ number: 2, found: nothingFound('ab'), isLast: false });
  thread?.answer({ number: 2, found: nothingFound('ab'), isLast: true });
  expect(answers).toEqual([
    ['ab', nothingFound('ab'), false],
    ['ab', nothingFound('ab'), true],
  ]);
});

test('if the thread fails, the query fails, and the next one starts another thread', () => {
  const { threads, ask, answers } = fakeThreads();
  ask('a');
  threads[0]?.dispatchEvent(new Event('error'));
  expect(answers).toEqual([['a', null, true]]);
  ask('b');
  expect(threads.length).toBe(2);
  threads[1]?.answer({ number: 2, found: nothingFound('b'), isLast: true });
  expect(answers.at(-1)).toEqual(['b', nothingFound('b'), true]);
});
