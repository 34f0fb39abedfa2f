import { expect, test } from 'vitest';
import { abstractSearch } from '../../../src/app/data/abstractSearch.ts';
import type { SearchAnswer, SearchQuestion } from '../../../src/app/data/searchProtocol.ts';
import type { SessionId } from '../../../src/model/session.ts';

/** A thread that answers when it is told to. */
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
  const search = abstractSearch(() => {
    const thread = new FakeWorker();
    threads.push(thread);
    return thread as unknown as Worker;
  });
  return { threads, search };
}

const ids = (...names: string[]) => names as SessionId[];

test('one thread answers all questions, each with its own', async () => {
  const { threads, search } = fakeThreads();
  expect(threads).toEqual([]);
  const [first, second] = [search('/en.json', 'a'), search('/en.json', 'ab')];
  expect(threads.length).toBe(1);
  expect(threads[0]?.questions.map(({ query }) => query)).toEqual(['a', 'ab']);
  threads[0]?.answer({ number: 2, ids: ids('two') });
  threads[0]?.answer({ number: 1, ids: ids('one') });
  expect(await Promise.all([first, second])).toEqual([['one'], ['two']]);
});

test('where the thread fails, what was asked stays open and the next question starts another', async () => {
  const { threads, search } = fakeThreads();
  const asked = search('/en.json', 'a');
  threads[0]?.dispatchEvent(new Event('error'));
  expect(await asked).toBeNull();
  const again = search('/en.json', 'a');
  expect(threads.length).toBe(2);
  threads[1]?.answer({ number: 2, ids: ids('one') });
  expect(await again).toEqual(['one']);
});
