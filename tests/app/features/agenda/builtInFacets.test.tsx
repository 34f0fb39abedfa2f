import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addFacet, wingedAgenda } from '../../../fixtures/oneMoreFacet.ts';
import { renderApp } from '../../renderApp.tsx';

let remove = () => {};
beforeAll(() => {
  remove = addFacet();
});
afterAll(() => remove());

const source = { agenda: wingedAgenda };

test('one more entry in the registry is a menu of the filter bar, with counts, and a chip', async () => {
  const { user, address } = renderApp({ source });
  await user.click(screen.getByRole('button', { name: 'Wing' }));
  const menu = within(screen.getByRole('group', { name: 'Wing' }));
  expect(menu.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
    'The south1',
    'The north2',
  ]);
  await user.click(menu.getByRole('checkbox', { name: /The south/ }));
  expect(address()).toContain('?wing=south');
  expect(screen.getByRole('button', { name: 'Remove filter: The south' })).toBeTruthy();
});

test('and explains that a value is unknown', async () => {
  renderApp({ source, at: '/?wing=east' });
  expect(await screen.findByText('There is no wing “The east”.')).toBeTruthy();
});
