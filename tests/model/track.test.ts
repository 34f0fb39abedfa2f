import { expect, test } from 'vitest';
import { distinctLetters, trackMonogram, type TrackId } from '../../src/model/track.ts';

const monograms = (...ids: string[]) => {
  const letters = distinctLetters(ids as TrackId[]);
  return (ids as TrackId[]).map((id) => {
    const own = letters.get(id);
    return trackMonogram({ id, ...(own && { letters: own }) });
  });
};

test('a track has its initials, or its first two letters', () => {
  expect(monograms('data-lake', 'messaging', '数据湖')).toEqual(['DL', 'ME', '数']);
});

test('no two tracks of a conference have the same letters', () => {
  expect(monograms('incubator', 'integration')).toEqual(['IN', 'IT']);
  expect(monograms('data', 'databases', '数据', '数字')).toEqual(['DA', 'DT', '数', '数字']);
  expect(monograms('a', 'a-a', 'aaa')).toEqual(['A', 'AA', 'A2']);
});

test('earlier tracks keep theirs when others are added', () => {
  expect([...distinctLetters(['incubator', 'integration'] as TrackId[]).keys()]).toEqual(['integration']);
});
