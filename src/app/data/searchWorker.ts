// Runs in a thread of its own: to read and to search megabytes of abstracts takes longer than a frame.
import { findInAbstracts, type AbstractTexts } from '../../model/abstractSearch.ts';
import type { SearchAnswer, SearchQuestion } from './searchProtocol.ts';

const fetched = new Map<string, Promise<AbstractTexts>>();

function textsAt(address: string): Promise<AbstractTexts> {
  const known = fetched.get(address) ?? fetchTexts(address);
  fetched.set(address, known);
  return known;
}

async function fetchTexts(address: string): Promise<AbstractTexts> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    return (await response.json()) as AbstractTexts;
  } catch (error) {
    // The line may be back for the next question.
    fetched.delete(address);
    throw error;
  }
}

async function answer({ number, address, query }: SearchQuestion): Promise<SearchAnswer> {
  try {
    return { number, ids: findInAbstracts(await textsAt(address), query) };
  } catch {
    return { number, ids: null };
  }
}

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  void answer(data).then((found) => postMessage(found));
});
