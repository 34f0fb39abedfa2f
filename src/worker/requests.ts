type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** How long a request may wait for its answer, or for more of it, in milliseconds. */
const silenceLimit = 15_000;
/** Files fetched at a time, so that a page's own requests have a chance. */
const concurrency = 4;

/**
 * Fetches, but aborts if nothing arrives for 15 seconds: a network may keep requests open without an answer. A slow
 * answer that still arrives is not aborted.
 *
 * @returns rejects, or breaks off the body, when nothing has arrived for 15 seconds
 */
export function fetchWithTimeout(fetch: Fetch): Fetch {
  return async (address, init) => {
    const request = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), silenceLimit);
    };
    const stop = () => clearTimeout(timer);
    wait();
    const response = await fetch(address, { ...init, signal: request.signal }).finally(stop);
    if (response.body === null) return response;
    wait();
    const body = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, arriving) {
          wait();
          arriving.enqueue(chunk);
        },
        flush: stop,
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
  };
}

/** Calls a function for each item, a few at a time. */
export async function forEach<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await run(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
