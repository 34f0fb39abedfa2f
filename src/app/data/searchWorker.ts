// Runs in a worker: reading and searching megabytes of abstracts takes longer than a frame.
import type { Locale } from '../../model/locale.ts';
import { find } from '../../model/search/find.ts';
import type { SearchAbstracts, SearchTitles } from '../../model/search/searchData.ts';
import { searchIndex, type SearchIndex } from '../../model/search/searchIndex.ts';
import type { SearchAnswer, SearchQuestion } from './searchThread.ts';

interface Loaded {
  readonly index: Promise<SearchIndex>;
  /** Adds the abstracts of a locale, once; false if they cannot be loaded. */
  readonly withAbstracts: (locale: Locale) => Promise<boolean>;
}

/** The data of one locale: an older version and another language are not kept. */
let loaded: (Loaded & { readonly key: string }) | null = null;
let latest = 0;

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as Value;
}

function load({ data, locale, version }: SearchQuestion): Loaded {
  const key = data + locale + version;
  if (loaded?.key === key) return loaded;
  const index = fetchJson<SearchTitles>(`${data}${locale}/titles.json${version}`).then(searchIndex);
  const abstracts = new Map<Locale, Promise<boolean>>();
  const add = async (wanted: Locale) => {
    try {
      const texts = await fetchJson<SearchAbstracts>(`${data}${wanted}/abstracts.json${version}`);
      (await index).add(wanted, texts);
      return true;
    } catch {
      // Try again with the next query.
      abstracts.delete(wanted);
      return false;
    }
  };
  const made = {
    key,
    index,
    withAbstracts(wanted: Locale) {
      const adding = abstracts.get(wanted) ?? add(wanted);
      abstracts.set(wanted, adding);
      return adding;
    },
  };
  loaded = made;
  return made;
}

const yieldToQueue = () => new Promise((done) => setTimeout(done));

async function answer(question: SearchQuestion): Promise<void> {
  const { number, locale, query } = question;
  // Let newer queries in first: only the last one is answered.
  await yieldToQueue();
  const isLatest = () => number === latest;
  if (!isLatest()) return;
  const reply = (result: Omit<SearchAnswer, 'number'>) => isLatest() && postMessage({ number, ...result });
  const { index: loading, withAbstracts } = load(question);
  let index: SearchIndex;
  try {
    index = await loading;
  } catch {
    loaded = null;
    reply({ found: null, isLast: true });
    return;
  }
  let loadedBefore = index.abstracts.length;
  const ownAbstracts = withAbstracts(locale);
  if (!isLatest()) return;
  let found = find(index, query);
  if (loadedBefore === 0) {
    reply({ found, isLast: false });
    await ownAbstracts;
    if (!isLatest()) return;
    if (index.abstracts.length > loadedBefore) found = find(index, query);
  }
  const isUnsure =
    query.trim() !== '' && (found.ids.length === 0 || found.isPartial || found.corrected !== null);
  loadedBefore = index.abstracts.length;
  if (isUnsure && loadedBefore < index.locales.length) {
    reply({ found, isLast: false });
    await Promise.all(index.locales.map(withAbstracts));
    if (index.abstracts.length > loadedBefore && isLatest()) found = find(index, query);
  }
  reply({ found, isLast: true });
}

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  latest = data.number;
  void answer(data);
});
