import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { afterPaint } from '../../../src/app/platform/scheduling.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { renderApp } from '../renderApp.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const titles = () =>
  screen
    .getAllByRole('listitem')
    .filter((row) => row.dataset['session'] !== undefined)
    .map((row) => row.dataset['session']);

const count = () => screen.getAllByRole('status').map((status) => status.textContent);

describe('the agenda', () => {
  test('lists every day by time, and unscheduled sessions last', () => {
    renderApp();
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(headings).toEqual([
      'Friday, July 25',
      'Saturday, July 26',
      'Sunday, July 27',
      'Not scheduled yet',
    ]);
    expect(titles()).toHaveLength(11);
    expect(titles().at(-1)).toBe('someday');
  });

  test('has the facts of a session in its row', () => {
    renderApp();
    const row = screen.getByRole('link', { name: 'Late data and watermarks' }).closest('li');
    expect(row).not.toBeNull();
    const inRow = within(row ?? document.body);
    expect(inRow.getByRole('link', { name: 'Mei Tan' }).getAttribute('href')).toBe('/speakers/mei-tan/');
    expect(inRow.getByText('Streams')).toBeTruthy();
    expect(inRow.getByText('Garden Room')).toBeTruthy();
    expect(inRow.getByText('Chinese')).toBeTruthy();
    expect(inRow.getByText('until about 10:45 AM')).toBeTruthy();
    expect(inRow.getByRole('button', { name: /Late data and watermarks/, pressed: false })).toBeTruthy();
  });

  test('marks cancelled sessions, and text in another language', () => {
    renderApp({ at: '/zh/' });
    const cancelled = screen.getByText('已取消').closest('li');
    expect(cancelled?.dataset['session']).toBe('backpressure');
    expect(screen.getByText('A catalogue for every table').getAttribute('lang')).toBe('en');
    expect(screen.getByText('仅有英语版')).toBeTruthy();
    expect(document.documentElement.lang).toBe('zh');
  });

  test('shows one day at its own address, and links the others', () => {
    renderApp({ at: '/days/2025-07-26/' });
    expect(screen.getByRole('heading', { level: 1, name: 'Saturday, July 26' })).toBeTruthy();
    expect(titles()).toEqual(['catalog', 'backpressure', 'lightning']);
    const days = within(screen.getByRole('navigation', { name: 'Days' }));
    expect(days.getByRole('link', { current: 'page' }).textContent).toContain('Sat 26');
    expect(days.getByRole('link', { name: /Sun 27/ }).getAttribute('href')).toBe('/days/2025-07-27/');
  });

  test('lists all days for an invalid day', async () => {
    renderApp({ at: '/days/2024-01-01/' });
    await screen.findByRole('heading', { level: 1, name: '2024-01-01 is not a conference day' });
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: 'Friday, July 25, 2025' }).getAttribute('href')).toBe(
      '/days/2025-07-25/',
    );
  });
});

describe('the filters', () => {
  test('are read from the address', () => {
    renderApp({ at: '/?track=data&track=streams&language=en' });
    expect(titles()).toEqual(['compaction', 'catalog', 'backpressure', 'someday']);
    expect(count()).toContain('4 of 94 of 9 sessions shown');
    const days = within(screen.getByRole('navigation', { name: 'Days' }));
    expect(days.getByRole('link', { name: /Sat 26.*2 sessions/ })).toBeTruthy();
  });

  test('are written to the address, each as a history entry', async () => {
    const { user, address, go } = renderApp({ at: '/?view=list' });
    await user.click(screen.getByRole('button', { name: 'Track' }));
    await user.click(screen.getByRole('checkbox', { name: /Data Lakes/ }));
    await waitFor(() => expect(address()).toBe('/?track=data&view=list'));
    await user.click(screen.getByRole('checkbox', { name: /Streams/ }));
    await waitFor(() => expect(address()).toBe('/?track=data&track=streams&view=list'));
    await user.click(screen.getByRole('button', { name: 'Remove filter: Data Lakes' }));
    await waitFor(() => expect(address()).toBe('/?track=streams&view=list'));
    expect(titles()).toEqual(['watermarks', 'backpressure', 'someday']);
    go(-2);
    await waitFor(() => expect(address()).toBe('/?track=data&view=list'));
    expect(titles()).toEqual(['compaction', 'catalog', 'lightning']);
  });

  test('offer only values that the programme has', async () => {
    const { user } = renderApp();
    await user.click(screen.getByRole('button', { name: 'Track' }));
    const tracks = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
    expect(tracks).toEqual(['Data Lakes3', 'Plenary3', 'Streams3']);
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Track' }));
  });

  test('count the sessions of the day on its page, with the same choices on every page', async () => {
    const { user } = renderApp({ at: '/days/2025-07-26/' });
    await user.click(screen.getByRole('button', { name: 'Track' }));
    const tracks = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
    expect(tracks).toEqual(['Data Lakes2', 'Plenary0', 'Streams1']);
  });

  test('close their menu when the focus moves on or something else is pressed', async () => {
    const { user } = renderApp();
    await user.click(screen.getByRole('button', { name: 'Track' }));
    await user.click(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Format' }));
    await user.click(screen.getByRole('searchbox'));
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
  });

  test('find people and tracks by text, which reaches the address when typing pauses', async () => {
    const { user, address } = renderApp();
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'nunez');
    await waitFor(() => expect(titles()).toEqual(['panel', 'backpressure']));
    await waitFor(() => expect(address()).toBe('/?q=nunez'));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('nunez');
  });

  test('empty the search box on the way back', async () => {
    const { user, address, go } = renderApp();
    await user.click(screen.getByRole('button', { name: 'Language' }));
    await user.click(screen.getByRole('checkbox', { name: /English/ }));
    await user.type(screen.getByRole('searchbox'), 'ada{Enter}');
    await waitFor(() => expect(address()).toBe('/?language=en&q=ada'));
    go(-1);
    await waitFor(() => expect(address()).toBe('/'));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    go(1);
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('ada'));
  });

  test('write the typed text at once when the search box loses the focus', async () => {
    // The pause in typing never comes.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { user, address } = renderApp();
    await user.type(screen.getByRole('searchbox'), 'lin');
    expect(address()).toBe('/');
    await user.tab();
    await waitFor(() => expect(address()).toBe('/?q=lin'));
  });

  test('can be cleared together', async () => {
    const { user, address } = renderApp({ at: '/?q=lin&format=panel&view=list' });
    expect(titles()).toEqual(['panel']);
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(address()).toBe('/?view=list'));
    await waitFor(() => expect(titles()).toHaveLength(11));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });
});

test('when the button that removed a filter is gone, the number of sessions has the focus', async () => {
  const { user } = renderApp({ at: '/?track=robots&language=zh&saved=1' });
  const expectFocus = async (words: RegExp) => {
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(words));
    expect(document.activeElement?.role).toBe('status');
  };
  await user.click(screen.getByRole('button', { name: 'Remove filter: Saved' }));
  await expectFocus(/^0 of 9/);
  await user.click(await screen.findByRole('button', { name: /^Without robots/ }));
  await expectFocus(/^4 of 9/);
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await expectFocus(/^9 sessions$/);
});

test('what is pressed right after a filter was removed keeps the focus', async () => {
  const { user } = renderApp({ at: '/?track=data' });
  const search = screen.getByRole('searchbox');
  await user.click(screen.getByRole('button', { name: 'Remove filter: Data Lakes' }));
  await user.click(search);
  await act(() => new Promise((done) => void afterPaint(() => afterPaint(() => done(null)))));
  expect(document.activeElement).toBe(search);
});

test('a filter chosen by a press that does not move the focus leaves it where it is, and the menu open', async () => {
  const { user } = renderApp();
  await user.click(await screen.findByRole('button', { name: 'Track' }));
  const boxes = within(screen.getByRole('group', { name: 'Track' })).getAllByRole('checkbox');
  // As in Safari, which does not focus boxes that are pressed.
  act(() => (document.activeElement as HTMLElement).blur());
  for (const box of boxes.slice(0, 2)) {
    act(() => box.click());
    await act(() => new Promise((done) => void afterPaint(() => afterPaint(() => done(null)))));
  }
  expect(document.activeElement).toBe(document.body);
  const checked = within(screen.getByRole('group', { name: 'Track' })).getAllByRole('checkbox', {
    checked: true,
  });
  expect(checked).toHaveLength(2);
});

describe('an empty result', () => {
  test('names unknown values, and offers alternatives with results', async () => {
    const { user, address } = renderApp({ at: '/?track=robots&language=zh' });
    expect(screen.getByRole('heading', { name: 'No sessions match' })).toBeTruthy();
    expect(screen.getByText('There is no track “robots”.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Without Chinese/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Without robots: 4' }));
    await waitFor(() => expect(address()).toBe('/?language=zh'));
  });

  test('on one day links to the matches of the others', () => {
    renderApp({ at: '/days/2025-07-27/?track=data' });
    const link = screen.getByRole('link', { name: '3 on other days' });
    expect(link.getAttribute('href')).toBe('/?track=data');
  });

  test('says so after the search field was used, too', async () => {
    const { user } = renderApp();
    await user.click(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Saved' }));
    expect(await screen.findByRole('heading', { name: 'No sessions match' })).toBeTruthy();
  });

  test('of an empty programme says that there are no sessions', () => {
    renderApp({ source: { agenda: (locale) => ({ ...fixtureAgenda(locale), sessions: [] }) } });
    expect(screen.getByRole('heading', { name: 'No sessions yet' })).toBeTruthy();
  });
});
