import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agenda, AgendaFacetValues } from '../../../../src/model/agenda/agenda.ts';
import { fixtureAgenda } from '../../../fixtures/agenda.ts';
import { renderApp } from '../../renderApp.tsx';

const value = (id: string, text: string) => ({ id, name: { text, locale: 'en' } });
const level: AgendaFacetValues = {
  facet: { key: 'level', label: { text: 'Level', locale: 'en' }, many: false },
  values: [value('beginner', 'Beginner'), value('advanced', 'Advanced')],
};
const topics: AgendaFacetValues = {
  facet: { key: 'tags', label: { text: 'Topic', locale: 'en' }, many: true },
  values: [value('lake', 'Data lakes'), value('flow', 'Flows')],
};
const stage: AgendaFacetValues = {
  facet: { key: 'stage', label: { text: 'Stage', locale: 'en' }, many: false },
  values: [value('main', 'Main stage')],
};

/** The fixture, with a level and topics in two sessions, and the same stage in all. */
function declared(): Agenda {
  const agenda = fixtureAgenda('en');
  const own = (facet: AgendaFacetValues, ...indexes: number[]) => ({
    ...facet,
    values: indexes.flatMap((index) => facet.values[index] ?? []),
  });
  const sessions = agenda.sessions.map((session) => {
    if (session.id === 'watermarks') return { ...session, facets: [own(level, 0), own(topics, 0, 1), stage] };
    if (session.id === 'compaction') return { ...session, facets: [own(level, 1), own(topics, 1), stage] };
    return { ...session, facets: [stage] };
  });
  return { ...agenda, facets: [level, topics, stage], sessions };
}

const source = { agenda: () => declared() };
const titles = () =>
  screen
    .getAllByRole('listitem')
    .filter((row) => row.dataset['session'] !== undefined)
    .map((row) => row.dataset['session']);

test('a declared facet is a filter with counts and a query parameter, after the built-in ones', async () => {
  const { user, address } = renderApp({ source });
  await user.click(screen.getByRole('button', { name: 'Level' }));
  const menu = within(screen.getByRole('group', { name: 'Level' }));
  expect(menu.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
    'Beginner1',
    'Advanced1',
  ]);
  await user.click(menu.getByRole('checkbox', { name: /Beginner/ }));
  expect(address()).toContain('?level=beginner');
  expect(titles()).toEqual(['watermarks']);
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(address()).not.toContain('level');
});

test('a value that all sessions share is no filter', () => {
  renderApp({ source });
  expect(screen.queryByRole('button', { name: 'Stage' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Topic' })).toBeTruthy();
});

test('a row has at most two values, the session’s page all', () => {
  const many = ['a', 'b', 'c'].map((key): AgendaFacetValues => ({
    facet: { key, label: { text: key, locale: 'en' }, many: false },
    values: [value(key, `The ${key} of it`)],
  }));
  const agenda = fixtureAgenda('en');
  const sessions = agenda.sessions.map((session) => ({ ...session, facets: many }));
  renderApp({ source: { agenda: () => ({ ...agenda, facets: many, sessions }) } });
  const row = screen.getByRole('link', { name: 'Late data and watermarks' }).closest('li');
  expect(row?.textContent).toContain('The a of it');
  expect(row?.textContent).toContain('The b of it');
  expect(row?.textContent).not.toContain('The c of it');
});

test('a facet with one value is a chip on the row, with several it is not', () => {
  renderApp({ source, at: '/?tags=flow&level=beginner' });
  const row = screen.getByRole('link', { name: 'Late data and watermarks' }).closest('li');
  const inRow = within(row ?? document.body);
  expect(inRow.getByText('Beginner')).toBeTruthy();
  expect(inRow.queryByText('Flows')).toBeNull();
});

test('an unknown value is reported, with a way out', async () => {
  renderApp({ source, at: '/?level=expert' });
  expect(await screen.findByText('Level: there is no “expert”.')).toBeTruthy();
});

test('the session’s page has every value, each as a link to the filtered agenda', async () => {
  renderApp({ source, at: '/sessions/watermarks/' });
  const link = await screen.findByRole('link', { name: 'Data lakes' });
  expect(link.getAttribute('href')).toBe('/?tags=lake');
  expect(screen.getByRole('link', { name: 'Beginner' }).getAttribute('href')).toBe('/?level=beginner');
  expect(screen.getByText('Topic').tagName).toBe('DT');
});
