import { describe, expect, test } from 'vitest';
import { searchesToCompare, tally } from '../../bench/searchQuality.ts';

const searches = await searchesToCompare();

test.runIf(searches.length === 0)('no conference with known queries is installed', ({ skip }) => skip());

describe.each(searches)('real queries over $name', ({ queries, before, now }) => {
  test('find the expected sessions, more than a plain word search', () => {
    const [well, known] = [tally(queries, now), tally(queries, before)];
    expect(queries.length).toBeGreaterThan(60);
    expect(well.recall).toBeGreaterThan(0.95);
    expect(well.precision).toBeGreaterThan(0.95);
    expect(well.purity).toBeGreaterThan(known.purity);
  });
});
