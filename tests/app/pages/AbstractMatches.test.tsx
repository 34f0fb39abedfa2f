// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SessionId } from '../../../src/model/session.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { renderApp } from '../renderApp.tsx';

const { sessions } = fixtureAgenda('en');
const [first, second] = sessions.filter(({ track, format }) => track !== null && format === 'talk');
if (!first?.track || !second) throw new Error('the fixture has no two talks in tracks');

const finding = (...ids: SessionId[]) => ({
  source: { search: (_locale: string, query: string) => Promise.resolve(query === '' ? [] : ids) },
});

test('sessions that mention a word in their abstract alone are listed below', async () => {
  const { user } = renderApp(finding(first.id, second.id));
  await user.type(screen.getByRole('searchbox'), 'xyzzy');
  const found = await screen.findByRole('region', { name: 'In abstracts' });
  expect(found.textContent).toContain('2 more sessions mention “xyzzy” in the abstract.');
  expect(within(found).getByRole('link', { name: first.title.text })).toBeDefined();
});

test('one that is listed by its title is not listed again', async () => {
  const { user } = renderApp(finding(first.id, second.id));
  await user.type(screen.getByRole('searchbox'), first.title.text);
  const found = await screen.findByRole('region', { name: 'In abstracts' });
  expect(within(found).queryByRole('link', { name: first.title.text })).toBeNull();
  expect(within(found).getByRole('link', { name: second.title.text })).toBeDefined();
});

test('what is filtered out is not found either', async () => {
  renderApp({ at: `/?q=xyzzy&track=${first.track?.id}`, ...finding(first.id, second.id) });
  const found = await screen.findByRole('region', { name: 'In abstracts' });
  const others = sessions.filter(({ track }) => track?.id !== first.track?.id);
  for (const { title } of others) expect(within(found).queryByRole('link', { name: title.text })).toBeNull();
});
