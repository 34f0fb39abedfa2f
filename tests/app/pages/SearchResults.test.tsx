import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { OnAnswer } from '../../../src/app/data/searchThread.ts';
import { nothingFound, type Found } from '../../../src/model/search/find.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { renderApp } from '../renderApp.tsx';

afterEach(() => vi.unstubAllGlobals());

const { sessions } = fixtureAgenda('en');
const [first, second] = sessions.filter(({ track, format }) => track !== null && format === 'talk');
if (!first?.track || !second) throw new Error('the fixture has no two talks in tracks');

const foundFor = (query: string, answer: Partial<Found>): Found => ({ ...nothingFound(query), ...answer });

const finding = (answer: Partial<Found>, isLast = true) => ({
  source: {
    search: (_locale: string, query: string, answered: OnAnswer) => answered(foundFor(query, answer), isLast),
  },
});

const results = () => screen.findByRole('region', { name: 'Search results' });
const idsIn = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>('[data-session]')].map(({ dataset }) => dataset['session']);

test('results are listed in order, counted, with the found words in context', async () => {
  const passage = { text: '…of a word.', locale: 'en', marks: [[6, 10]] } as const;
  const name = { text: '一个词', locale: 'zh', marks: [[2, 3]] } as const;
  const { user } = renderApp(
    finding({ ids: [second.id, first.id], notes: new Map([[first.id, { names: [name], passage }]]) }),
  );
  await user.type(screen.getByRole('searchbox'), 'xyzzy');
  const list = await results();
  expect(idsIn(list)).toEqual([second.id, first.id]);
  expect([...list.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['词', 'word']);
  expect(list.querySelector('[lang="zh"]')?.textContent).toBe('一个词');
  expect(screen.getAllByRole('status')[0]?.textContent).toContain('2 of ');
});

test('filtered results are not listed', async () => {
  renderApp({ at: `/?q=xyzzy&track=${first.track?.id}`, ...finding({ ids: [second.id, first.id] }) });
  const others = sessions.filter(({ track }) => track?.id !== first.track?.id);
  const list = await results();
  for (const { title } of others) expect(within(list).queryByRole('link', { name: title.text })).toBeNull();
});

test('another spelling that was searched for is shown', async () => {
  renderApp({ at: '/?q=kubernets', ...finding({ ids: [first.id], corrected: 'kubernetes' }) });
  await screen.findByText('Results for “kubernetes”');
  expect(within(await results()).getAllByRole('link', { name: first.title.text }).length).toBeGreaterThan(0);
});

test('found words in titles are highlighted if the browser can, until the list is gone', async () => {
  class FakeHighlight extends Set<Range> {}
  const highlights = new Map<string, FakeHighlight>();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights });
  const title = { text: second.title.text, locale: 'en', marks: [[0, 3]] } as const;
  const { unmount } = renderApp({
    at: '/?q=xyzzy',
    ...finding({ ids: [second.id], shown: new Map([[second.id, [title]]]) }),
  });
  const found = () => [...(highlights.get('found') ?? [])].map(String);
  await waitFor(() => expect(found()).toEqual([second.title.text.slice(0, 3)]));
  unmount();
  await waitFor(() => expect(found()).toEqual([]));
});

test('a found topic is shown as one', async () => {
  const name = { text: '数据湖', locale: 'zh', marks: [[0, 3]], isTopic: true } as const;
  renderApp({
    at: '/?q=xyzzy',
    ...finding({ ids: [first.id], notes: new Map([[first.id, { names: [name], passage: null }]]) }),
  });
  expect((await screen.findByText('数据湖')).closest('p')?.textContent).toBe('#数据湖');
});

test('without results the only action is to clear the search', async () => {
  const { user } = renderApp({ at: '/?q=zzzxqk', ...finding({}) });
  const result = (await screen.findByRole('heading', { name: 'No sessions match' })).closest('section');
  const ways = within(result ?? document.body).getAllByRole('button');
  expect(ways.map(({ textContent }) => textContent)).toEqual(['Clear search']);
  expect(screen.queryByRole('button', { name: 'Subscribe in a calendar' })).toBeNull();
  await user.click(ways[0] as HTMLElement);
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe(''));
});

test('words of the query with results are suggested as a search, not as a spelling', async () => {
  const { user } = renderApp({
    at: '/?q=Spark+kubernetes+chinese',
    ...finding({ suggestion: 'spark chinese' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Search for “spark chinese”' }));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('spark chinese');
});

test('without results, a press searches for the suggestion', async () => {
  const { user } = renderApp({ at: '/?q=kuxxrnetes', ...finding({ suggestion: 'kubernetes' }) });
  await user.click(await screen.findByRole('button', { name: 'Did you mean “kubernetes”?' }));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('kubernetes');
});

test('no results are reported only after everything was searched', async () => {
  renderApp({ at: '/?q=xyzzy', ...finding({}, false) });
  await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toContain('0 of '));
  expect(screen.queryByText('No sessions match')).toBeNull();
});

test('an answer that comes while a session is pressed replaces it after the press', async () => {
  const asked: OnAnswer[] = [];
  const query = first.title.text;
  renderApp({
    at: `/?q=${encodeURIComponent(query)}`,
    source: { search: (_locale, _query, answered) => void asked.push(answered) },
  });
  await waitFor(() => expect(asked).not.toEqual([]));
  // Until then titles are compared.
  const [link] = screen.getAllByRole('link', { name: query });
  if (!link) throw new Error('the session is not listed');
  fireEvent.pointerDown(link);
  act(() => asked.at(-1)?.(foundFor(query, { ids: [first.id] }), true));
  expect(link.isConnected).toBe(true);
  fireEvent.pointerUp(link);
  await results();
  expect(link.isConnected).toBe(false);
});
