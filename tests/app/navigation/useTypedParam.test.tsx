// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useQueryWriter } from '../../../src/app/navigation/useQueryWriter.ts';
import { useTypedParam } from '../../../src/app/navigation/useTypedParam.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A search box, and a button that changes another parameter of the address. */
function SearchAndZone() {
  const { typed, type, settle } = useTypedParam('q');
  const write = useQueryWriter();
  const set = (name: string, value: string) =>
    write(
      (query) => {
        query.set(name, value);
        return query;
      },
      { replace: true },
    );
  return (
    <>
      <input type="search" value={typed} onChange={({ target }) => type(target.value)} onBlur={settle} />
      <button type="button" onClick={() => set('tz', 'mine')}>
        Mine
      </button>
      <button
        type="button"
        onClick={() => {
          set('tz', 'mine');
          set('view', 'list');
        }}
      >
        Two at once
      </button>
      <output>{useLocation().search}</output>
    </>
  );
}

function openAt(address: string) {
  render(
    <MemoryRouter initialEntries={[address]}>
      <SearchAndZone />
    </MemoryRouter>,
  );
  const box = screen.getByRole('searchbox');
  return {
    type: (text: string) => fireEvent.change(box, { target: { value: text } }),
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
    wait: () => {
      act(() => void vi.advanceTimersByTime(1000));
    },
    query: () => Object.fromEntries(new URLSearchParams(screen.getByRole('status').textContent)),
    text: () => (box as HTMLInputElement).value,
  };
}

test('a change of the address from elsewhere while typing is kept', () => {
  const page = openAt('/speakers/?now=2031-05-10T09:40&tz=venue');
  page.type('ada');
  page.press('Mine');
  page.wait();
  expect(page.query()).toEqual({ now: '2031-05-10T09:40', tz: 'mine', q: 'ada' });
  expect(page.text()).toBe('ada');
});

test('two changes before the next render are both applied', () => {
  const page = openAt('/speakers/?now=2031-05-10T09:40');
  page.press('Two at once');
  expect(page.query()).toEqual({ now: '2031-05-10T09:40', tz: 'mine', view: 'list' });
});
