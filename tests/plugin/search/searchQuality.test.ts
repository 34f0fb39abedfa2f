import { describe, expect, test } from 'vitest';
import { searchesToCompare, tally } from '../../bench/searchQuality.ts';

const searches = await searchesToCompare();

test.runIf(searches.length === 0)('no conference with known queries is here', ({ skip }) => skip());

// The second conference lies beside the project where it is developed, and is left out elsewhere.
describe.each(searches)('real queries over $name', ({ queries, before, now }) => {
  test('find what they should, more of it than a search for the words as typed', () => {
    const [well, known] = [tally(queries, now), tally(queries, before)];
    expect(queries.length).toBeGreaterThan(60);
    expect(well.recall).toBeGreaterThan(0.95);
    expect(well.precision).toBeGreaterThan(0.95);
    expect(well.purity).toBeGreaterThan(known.purity);
  });
});
