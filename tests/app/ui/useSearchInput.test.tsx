// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useSearchInput } from '../../../src/app/ui/useSearchInput.ts';

afterEach(cleanup);

test('the letters of an input method are no search until the composition ends', () => {
  const [type, settle] = [vi.fn(), vi.fn()];
  function Field() {
    return <input type="search" {...useSearchInput({ typed: '', type, settle })} />;
  }
  render(<Field />);
  const input = screen.getByRole<HTMLInputElement>('searchbox');
  const composed = (value: string) =>
    fireEvent(input, createEvent.input(input, { target: { value }, isComposing: true }));
  composed('hai');
  expect(input.value).toBe('hai');
  expect(type).not.toHaveBeenCalled();
  composed('海');
  fireEvent.compositionEnd(input);
  expect(type.mock.calls).toEqual([['海']]);
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(settle).toHaveBeenCalledOnce();
});
