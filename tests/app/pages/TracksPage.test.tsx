import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { renderApp } from '../renderApp.tsx';

describe('the tracks', () => {
  test('are all listed, also those without a session', async () => {
    renderApp({ at: '/tracks/' });
    await screen.findByRole('heading', { level: 1, name: 'Tracks' });
    const items = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'DAData Lakes3 sessions',
      'EMRoboticsNo sessions yet',
      'PLPlenary3 sessions',
      'STStreams3 sessions',
    ]);
  });

  test('show how their introductions begin', async () => {
    const introductions = { data: { text: 'Where tables rest.', locale: 'en' } };
    renderApp({ at: '/tracks/', source: { agenda: () => ({ ...fixtureAgenda('en'), introductions }) } });
    await screen.findByRole('heading', { level: 1, name: 'Tracks' });
    const items = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toContain('DAData Lakes3 sessionsWhere tables rest.');
    expect(items.map(({ textContent }) => textContent)).toContain('STStreams3 sessions');
  });

  test('have a message if there are none', async () => {
    const source = {
      agenda: (locale: string) => ({ ...fixtureAgenda(locale), tracks: [], sessions: [] }),
    };
    renderApp({ at: '/tracks/', source });
    expect(await screen.findByText('This conference has no tracks')).toBeTruthy();
  });
});

describe('a track', () => {
  test('has chairs, an introduction, its sessions by day, and a link to the filtered agenda', async () => {
    renderApp({ at: '/tracks/data/' });
    await screen.findByRole('heading', { level: 1, name: 'Data Lakes' });
    expect(await screen.findByText('What data is')).toBeTruthy();
    expect(screen.getByText('Ada Brook', { selector: 'strong' })).toBeTruthy();
    const days = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
    expect(days.map(({ textContent }) => textContent)).toEqual(['Friday, July 25', 'Saturday, July 26']);
    expect(screen.getByRole('button', { name: 'Save Compaction without tears' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show in the agenda' }).getAttribute('href')).toBe(
      '/?track=data',
    );
  });

  test('without a session says so', async () => {
    renderApp({ at: '/tracks/empty/' });
    await screen.findByRole('heading', { level: 1, name: 'Robotics' });
    expect(screen.getByText('No sessions yet')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Show in the agenda' })).toBeNull();
  });

  test('that does not exist is reported', async () => {
    renderApp({ at: '/tracks/nowhere/' });
    await screen.findByRole('heading', { level: 1, name: 'Track not found' });
    expect(screen.getByText(/no track “nowhere”/)).toBeTruthy();
  });
});
