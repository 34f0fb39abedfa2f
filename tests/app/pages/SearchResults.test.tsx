import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answered } from '../../../src/app/data/searchThread.ts';
import type { Found } from '../../../src/model/search/find.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { renderApp } from '../renderApp.tsx';

const { sessions } = fixtureAgenda('en');
const [first, second] = sessions.filter(({ track, format }) => track !== null && format === 'talk');
if (!first?.track || !second) throw new Error('the fixture has no two talks in tracks');

const finding = (answer: Partial<Found>, isLast = true) => ({
  source: {
    search: (_locale: string, query: string, answered: Answered) =>
      answered(
        { query, ids: [], notes: new Map(), corrected: null, suggestion: null, isPartial: false, ...answer },
        isLast,
      ),
  },
});

const results = () => screen.findByRole('region', { name: 'Search results' });
const idsIn = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>('[data-session]')].map(({ dataset }) => dataset['session']);

test('what is found is listed in its order, counted, with the words where they are', async () => {
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

test('what is filtered out is not listed', async () => {
  renderApp({ at: `/?q=xyzzy&track=${first.track?.id}`, ...finding({ ids: [second.id, first.id] }) });
  const others = sessions.filter(({ track }) => track?.id !== first.track?.id);
  const list = await results();
  for (const { title } of others) expect(within(list).queryByRole('link', { name: title.text })).toBeNull();
});

test('another spelling that was searched for is told', async () => {
  renderApp({ at: '/?q=kubernets', ...finding({ ids: [first.id], corrected: 'kubernetes' }) });
  expect(await screen.findByText('Results for “kubernetes”')).toBeDefined();
});

test('where nothing is found, a press searches for what was meant', async () => {
  const { user } = renderApp({ at: '/?q=kuxxrnetes', ...finding({ suggestion: 'kubernetes' }) });
  await user.click(await screen.findByRole('button', { name: 'Did you mean “kubernetes”?' }));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('kubernetes');
});

test('it is not said that nothing matches before all has been searched', async () => {
  renderApp({ at: '/?q=xyzzy', ...finding({}, false) });
  await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toContain('0 of '));
  expect(screen.queryByText('No sessions match')).toBeNull();
});
