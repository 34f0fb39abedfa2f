/**
 * Runs a task for every item, at most `limit` at a time, and returns the results in order. After a failure no further
 * task starts, and the error is thrown when the running ones have ended.
 */
export async function mapConcurrently<Item, Outcome>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const failures: unknown[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) {
      try {
        outcomes[index] = await task(item);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return outcomes;
}
