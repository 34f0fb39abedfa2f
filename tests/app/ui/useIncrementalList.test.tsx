import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useIncrementalList } from '../../../src/app/ui/useIncrementalList.ts';

afterEach(cleanup);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a short list is complete from the start', () => {
  const items = numbers(300);
  expect(renderHook(() => useIncrementalList(items)).result.current).toBe(items);
});

test('a long list starts with its beginning and becomes complete, in order', async () => {
  const items = numbers(2000);
  const { result } = renderHook(() => useIncrementalList(items));
  const { length } = result.current;
  expect(length).toBeLessThan(2000);
  expect(result.current).toEqual(items.slice(0, length));
  await waitFor(() => expect(result.current).toBe(items));
});

test('another list starts again', async () => {
  const [long, other] = [numbers(1500), numbers(1400)];
  const { result, rerender } = renderHook(({ items }) => useIncrementalList(items), {
    initialProps: { items: long },
  });
  await waitFor(() => expect(result.current).toBe(long));
  rerender({ items: other });
  expect(result.current.length).toBeLessThan(1400);
  await waitFor(() => expect(result.current).toBe(other));
});
