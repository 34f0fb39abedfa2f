import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { OwnPageId } from '../../../src/model/ownPage.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { renderApp } from '../renderApp.tsx';

const source = {
  agenda: (locale: string) => {
    const agenda = fixtureAgenda(locale);
    const pages = [
      { id: 'venue' as OwnPageId, title: 'Venue', in: 'en' },
      { id: 'travel' as OwnPageId, title: '交通', in: 'zh' },
    ].map(({ in: written, ...page }) => (written === locale ? page : { ...page, in: written }));
    return { ...agenda, conference: { ...agenda.conference, pages } };
  },
};

test('a page of the organiser has its title and text, and the footer links all of them', async () => {
  renderApp({ at: '/pages/venue/', source });
  await screen.findByRole('heading', { level: 1, name: 'Venue' });
  expect(await screen.findByText('About the venue')).toBeTruthy();
  const links = within(screen.getByRole('contentinfo')).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    expect.arrayContaining(['/pages/venue/', '/pages/travel/']),
  );
});

test('a title in another language is marked for screen readers', async () => {
  renderApp({ at: '/pages/travel/', source });
  const heading = await screen.findByRole('heading', { level: 1, name: '交通' });
  expect(within(heading).getByText('交通').lang).toBe('zh');
});

test('an unknown page is reported', async () => {
  renderApp({ at: '/zh/pages/nowhere/', source });
  expect(await screen.findByRole('heading', { level: 1, name: '页面不存在' })).toBeTruthy();
  expect(screen.getByText('这里没有名为“nowhere”的页面。')).toBeTruthy();
});
