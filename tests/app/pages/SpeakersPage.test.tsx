import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { ProgrammeSource } from '../../../src/app/data/programmeSource.ts';
import { nothingFound } from '../../../src/model/search/find.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { fixtureSource, renderApp } from '../renderApp.tsx';

const names = () =>
  within(screen.getByRole('main'))
    .queryAllByRole('listitem')
    .map((item) => within(item).getByRole('link').textContent);

describe('the speakers', () => {
  test('are listed by name, with their number of sessions', async () => {
    renderApp({ at: '/speakers/' });
    await screen.findByRole('heading', { level: 1, name: 'Speakers' });
    expect(names().slice(0, 5)).toEqual(['Ada Brook', 'José Núñez', 'Lin Mo', 'Mei Tan', 'Otto Berg']);
    expect(screen.getByText('6 speakers')).toBeTruthy();
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('3 sessions');
    expect(screen.getByText('苏荷', { selector: 'a *' }).getAttribute('lang')).toBe('zh');
  });

  test('are found by a part of the name, ignoring accents, with the query in the address', async () => {
    const { user, address } = renderApp({ at: '/speakers/' });
    const box = await screen.findByRole('searchbox', { name: 'Find a speaker' });
    await user.type(box, 'nunez J');
    await waitFor(() => expect(names()).toEqual(['José Núñez']));
    await waitFor(() => expect(address()).toBe('/speakers/?q=nunez+J'));
    expect(screen.getByText('1 of 6 speakers')).toBeTruthy();
    await user.clear(box);
    await waitFor(() => expect(names()).toHaveLength(6));
    await waitFor(() => expect(address()).toBe('/speakers/'));
  });

  test('are found as in the agenda: by another spelling, and with typos', async () => {
    const asked: string[] = [];
    const search: ProgrammeSource['search'] = (_locale, query, answered) => {
      asked.push(query);
      answered({ ...nothingFound(query), people: ['José Núñez', '何塞'] }, true);
    };
    renderApp({ at: '/speakers/?q=he+se', source: { search } });
    await waitFor(() => expect(names()).toEqual(['José Núñez']));
    expect(asked.at(-1)).toBe('speaker:he speaker:se');
    expect(screen.queryByText(/No speakers match/)).toBeNull();
  });

  test('are only reported as not found after everything was searched', async () => {
    let answer = () => {};
    const search: ProgrammeSource['search'] = (_locale, query, answered) => {
      answered(nothingFound(query), false);
      answer = () => answered(nothingFound(query), true);
    };
    renderApp({ at: '/speakers/?q=zanzibar', source: { search } });
    await waitFor(() => expect(names()).toEqual([]));
    expect(screen.queryByText(/No speakers match/)).toBeNull();
    await waitFor(() => {
      answer();
      expect(screen.queryByText(/No speakers match/)).not.toBeNull();
    });
  });

  test('without matches offer a search of the agenda, or the whole list', async () => {
    const { user } = renderApp({ at: '/speakers/?q=zanzibar' });
    await screen.findByText('No speakers match “zanzibar”');
    const link = screen.getByRole('link', { name: 'Search the agenda for “zanzibar”' });
    expect(link.getAttribute('href')).toBe('/?q=zanzibar');
    await user.click(screen.getByRole('button', { name: 'Show all speakers' }));
    await waitFor(() => expect(names()).toHaveLength(6));
  });

  test('have a message if there are none yet', async () => {
    const source = {
      agenda: (locale: string) => ({ ...fixtureAgenda(locale), speakers: [], sessions: [] }),
    };
    renderApp({ at: '/speakers/', source });
    expect(await screen.findByText('No speakers announced yet')).toBeTruthy();
  });
});

describe('a speaker', () => {
  test('has role, bio, links and sessions with stars', async () => {
    const source = {
      speaker: async (...asked: Parameters<ReturnType<typeof fixtureSource>['speaker']>) => ({
        ...(await fixtureSource().speaker(...asked)),
        links: ['https://www.example.org/people/ada/'],
      }),
    };
    renderApp({ at: '/speakers/ada-brook/', source });
    await screen.findByRole('heading', { level: 1, name: 'Ada Brook' });
    expect(await screen.findByText('The life of ada-brook')).toBeTruthy();
    expect(screen.getByText('Engineer')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'example.org/people/ada' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    const sessions = within(screen.getByRole('region', { name: 'Sessions' }));
    expect(sessions.getAllByRole('button', { name: /^Save / })).toHaveLength(3);
  });

  test('has the sessions even if the rest fails', async () => {
    const speaker = vi
      .fn<ProgrammeSource['speaker']>((locale, id) => fixtureSource().speaker(locale, id))
      .mockRejectedValueOnce(new Error('offline'));
    const { user } = renderApp({ at: '/speakers/lin-mo/', source: { speaker } });
    await screen.findByText('Couldn’t load the rest of this page');
    expect(screen.getByRole('link', { name: 'Why small tools last' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The life of lin-mo')).toBeTruthy();
  });

  test('that does not exist is reported', async () => {
    renderApp({ at: '/zh/speakers/nobody/' });
    await screen.findByRole('heading', { level: 1, name: '讲师不存在' });
    expect(screen.getByRole('link', { name: '全部讲师' }).getAttribute('href')).toBe('/zh/speakers/');
  });
});
