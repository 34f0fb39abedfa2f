type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** How long a request may wait for its answer, or for more of it, in milliseconds. */
const patience = 15_000;
/** Files fetched at a time, so that a page's own requests have a chance. */
const atOnce = 4;

/**
 * Ends requests of which nothing arrives any more: a network may keep them open without an answer. A slow one that goes
 * on is not ended.
 *
 * @returns rejects, or breaks off the body, where nothing has arrived for 15 seconds
 */
export function endingFetch(fetch: Fetch): Fetch {
  return async (address, init) => {
    const request = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), patience);
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

/** Acts on some at a time. */
export async function forEach<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
