import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserViewport, pendingSessions } from '../../../../src/app/platform/viewport.ts';
import { addMinutes, type Zone } from '../../../../src/model/zonedTime.ts';
import { at, timedAgenda } from '../../../fixtures/timedAgenda.ts';
import { renderApp } from '../../renderApp.tsx';

/** Nothing is near the view. */
class FarFromAll {
  observe() {}
  disconnect() {}
}

beforeEach(() => vi.stubGlobal('IntersectionObserver', FarFromAll));
afterEach(() => vi.unstubAllGlobals());

/** Thirty rooms, each with its own track, and forty start times. */
const large = timedAgenda(
  Array.from({ length: 1200 }, (_, index) => {
    const start = addMinutes(at('2021-08-06T09:00'), Math.floor(index / 30) * 20);
    return { id: `s${index}`, start, end: addMinutes(start, 20), track: `t${index % 30}` };
  }),
);

const rowsShown = (container: HTMLElement) => container.querySelectorAll('main [data-session]').length;

test('a list that was filtered and is long again does not render all former rows at once', async () => {
  const { container, user } = renderApp({ at: '/?track=t0', source: { agenda: () => large } });
  await waitFor(() => expect(rowsShown(container)).toBe(40));
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(() => expect(container.querySelectorAll('[data-coming]').length).toBeGreaterThan(30));
  expect(rowsShown(container)).toBeLessThan(100);
  expect(screen.getByRole('main').textContent).toContain('1,200');
});

test('after a press, rows below the screen are not laid out before those in view have been painted', async () => {
  const { container, user } = renderApp({ at: '/?track=t0', source: { agenda: () => large } });
  await waitFor(() => expect(rowsShown(container)).toBe(40));
  const list = container.querySelector('section')?.parentElement;
  const partial: (string | undefined)[] = [];
  const observer = new MutationObserver(() => partial.push(list?.dataset['partial']));
  if (list) observer.observe(list, { attributeFilter: ['data-partial'] });
  // The code for it loads after the first filter.
  await user.click(screen.getByRole('button', { name: /^Track/ }));
  await waitFor(() => expect(container.querySelectorAll('[type=checkbox]').length).toBeGreaterThan(1));
  await user.click(container.querySelectorAll('[type=checkbox]')[1] ?? document.body);
  await waitFor(() => expect(container.querySelectorAll('[data-session="s1"]')).toHaveLength(1));
  await import('../../../../src/app/features/agenda/updateFirstRows.ts');
  await waitFor(() => expect(list?.dataset['partial']).toBeUndefined());
  partial.length = 0;
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(() => expect(partial).toEqual(['true', undefined]));
});

test.each(['tide 1', '潮 "(100 %)"'])(
  'opens at now even if the row of that session is not rendered yet: %s',
  async (id) => {
    const shown: string[] = [];
    // It stays after the test, because the page continues to load for a while.
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(this.querySelector('[data-coming]')?.getAttribute('data-coming') ?? this.id);
    };
    const late = at('2021-08-06T23:00');
    const agenda = timedAgenda([
      ...large.sessions.map(({ id: other, start, end }) => ({
        id: other,
        start: start ?? late,
        end: end ?? late,
      })),
      { id, start: late, end: addMinutes(late, 20) },
    ]);
    renderApp({
      source: { agenda: () => agenda },
      platform: { now: () => addMinutes(late, 5), viewport: browserViewport(window) },
    });
    await waitFor(() => expect(shown).toContain(pendingSessions([id])));
  },
);

test('an end after a clock change has its offset, and an end on another day its date', async () => {
  const newYork = 'America/New_York' as Zone;
  const start = at('2026-11-01T01:30', newYork);
  const night = timedAgenda(
    [
      { id: 'hackathon', start: '2026-10-31T22:00', end: '2026-11-01T03:30' },
      { id: 'repeated', start, end: addMinutes(start, 40) },
    ],
    newYork,
  );
  renderApp({ at: '/?tz=venue', source: { agenda: () => night } });
  const times = await screen.findAllByRole('heading', { level: 3 });
  expect(times.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/until 3:30\sAM\+1 the next day UTC−5$/),
    expect.stringMatching(/until 1:10\sAM UTC−5$/),
  ]);
});

describe('a clock change between two days', () => {
  const berlin = 'Europe/Berlin' as Zone;
  const autumn = timedAgenda(
    [
      { id: 'summer', start: '2027-10-30T09:00', end: '2027-10-30T10:00' },
      { id: 'night', start: '2027-10-30T23:00', end: '2027-10-31T10:00' },
      { id: 'winter', start: '2027-10-31T09:00', end: '2027-10-31T11:00' },
    ],
    berlin,
  );
  const source = { agenda: () => autumn };
  const days = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  const zones = () => screen.findByRole('button', { name: /Berlin/ });

  test('shows the offset of each day in a list of several', async () => {
    renderApp({ at: '/?tz=venue', source });
    expect((await zones()).textContent).toContain('UTC+2');
    expect(days()).toEqual(['Saturday, October 30', 'Sunday, October 31 Berlin UTC+1']);
  });

  test('shows the offset of the day on its page, with sessions that continue into it', async () => {
    renderApp({ at: '/days/2027-10-31/?tz=venue', source });
    expect((await zones()).textContent).toContain('UTC+1');
    expect(days()).toEqual(['Continued from Saturday, October 30 Berlin UTC+2', 'Sunday, October 31']);
    screen.getByRole('link', { name: 'night' });
    expect(screen.queryByRole('link', { name: 'summer' })).toBeNull();
  });
});

describe('while sessions are on', () => {
  const usual = { start: '2021-08-06T13:30', end: '2021-08-06T14:10', estimated: true } as const;
  const busy = timedAgenda([
    { id: 'morning', start: '2021-08-05T09:00', end: '2021-08-05T09:40' },
    { id: 'community', track: 'b', start: '2021-08-06T13:30', end: '2021-08-06T13:50' },
    ...['one', 'two', 'three'].map((id) => ({ id, track: 'a', ...usual })),
    { id: 'late', track: 'b', start: '2021-08-06T14:00', end: '2021-08-06T14:20' },
    { id: 'evening', track: 'c', start: '2021-08-06T18:00', end: '2021-08-06T18:20' },
  ]);
  const source = { agenda: () => busy };
  const row = (id: string) =>
    within(screen.getByRole('link', { name: id }).closest<HTMLElement>('li') ?? document.body);

  test('an end and time left that most sessions of a start share are shown once, beside the time', async () => {
    renderApp({ at: '/?tz=venue&now=2021-08-06T13:40', source });
    const time = await screen.findByRole('heading', { level: 3, name: /^1:30/ });
    await waitFor(() => expect(time.textContent).toContain('~30 min left'));
    expect(time.textContent).toContain('until about 2:10');
    for (const id of ['one', 'two', 'three']) expect(row(id).queryByText(/until|left/)).toBeNull();
    expect(row('community').getByText(/^until 1:50/)).toBeDefined();
  });

  test('only sessions that match the filter are counted as on now', async () => {
    const { user } = renderApp({ at: '/?tz=venue&now=2021-08-06T14:05', source });
    expect(await screen.findByRole('link', { name: '4 on now' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Track' }));
    await user.click(screen.getByRole('checkbox', { name: /^b/ }));
    expect(await screen.findByRole('link', { name: '1 on now' })).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: /^b/ }));
    await user.click(screen.getByRole('checkbox', { name: /^c/ }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'one' })).toBeNull());
    expect(screen.queryByText(/on now|right now|Resumes/)).toBeNull();
  });

  test('the link “on now” leads to the first of them, even if the current-time line is further down', async () => {
    const shown: { readonly first: string | null; readonly isMarked: boolean }[] = [];
    const { platform, user } = renderApp({ at: '/?tz=venue&now=2021-08-06T14:05', source });
    vi.spyOn(platform.viewport, 'show').mockImplementation(([first], mark) => {
      const session = first?.querySelector('[data-session]')?.getAttribute('data-session') ?? null;
      shown.push({ first: session, isMarked: Boolean(mark) });
    });
    await user.click(await screen.findByRole('link', { name: '4 on now' }));
    await waitFor(() => expect(shown).toEqual([{ first: 'one', isMarked: false }]));
  });

  test('the skip link leads to the first of them', async () => {
    const { platform, user } = renderApp({ at: '/?tz=venue&now=2021-08-06T13:40', source });
    const show = vi.spyOn(platform.viewport, 'show');
    await screen.findByRole('separator', { name: 'Now' });
    await user.click(screen.getByRole('link', { name: 'Skip to content' }));
    expect(document.activeElement?.textContent).toBe('one');
    expect(show).toHaveBeenCalledWith([document.activeElement?.closest('li')]);
  });
});
