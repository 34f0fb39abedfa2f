import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Agenda } from '../../src/model/agenda/agenda.ts';
import type { Locale } from '../../src/model/locale.ts';
import { memoryStorage } from '../../src/app/platform/storage.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';
import { renderApp } from './renderApp.tsx';

beforeEach(() => {
  document.title = '';
  document.documentElement.lang = '';
  delete document.documentElement.dataset['theme'];
});

const heading = () => screen.getByRole('heading', { level: 1 });

describe('a page', () => {
  test('is titled with its name and the conference', async () => {
    const { user } = renderApp();
    await waitFor(() => expect(document.title).toBe('Small Tools 2025'));
    await user.click(screen.getByRole('link', { name: 'Compaction without tears' }));
    await waitFor(() => expect(document.title).toBe('Compaction without tears · Small Tools 2025'));
  });

  test('keeps its own direction after a switch of language', () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    renderApp();
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.dir).toBe('ltr');
  });

  test('moves the focus to its heading, and is announced, only after a navigation', async () => {
    const { user, viewport } = renderApp();
    expect(document.activeElement).toBe(document.body);
    expect(viewport.moves).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Compaction without tears' }));
    await waitFor(() => expect(heading().textContent).toContain('Compaction without tears'));
    expect(viewport.moves).toEqual(['top']);
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    const announced = () => screen.getAllByRole('status').map((status) => status.textContent);
    await waitFor(() => expect(announced()).toContain('Compaction without tears · Small Tools 2025'));
  });

  test('with a late title, because words or code load late, is announced with that title', async () => {
    const { user } = renderApp();
    await user.click(screen.getByRole('link', { name: 'Compaction without tears' }));
    const announced = () => screen.getAllByRole('status').map((status) => status.textContent);
    await waitFor(() => expect(announced()).toContain('Compaction without tears · Small Tools 2025'));
    document.title = 'A late name · Small Tools 2025';
    await waitFor(() => expect(announced()).toContain('A late name · Small Tools 2025'));
    expect(announced()).not.toContain('Compaction without tears · Small Tools 2025');
  });

  test('keeps focus and scroll position when only the filters change', async () => {
    const { user, viewport, address } = renderApp();
    await user.click(screen.getByRole('button', { name: 'Language' }));
    const box = screen.getByRole('checkbox', { name: /English/ });
    await user.click(box);
    await waitFor(() => expect(address()).toBe('/?language=en'));
    expect(document.activeElement).toBe(box);
    expect(viewport.moves).toEqual([]);
  });

  test('restores its scroll position on the way back', async () => {
    const { user, viewport, go } = renderApp();
    viewport.restore({ y: 700, session: null });
    await user.click(screen.getByRole('link', { name: 'Compaction without tears' }));
    await waitFor(() => expect(heading().textContent).toContain('Compaction without tears'));
    go(-1);
    await waitFor(() => expect(heading().textContent).toBe('Agenda'));
    expect(viewport.moves).toEqual(['return to 700', 'top', 'return to 700']);
  });

  test('scrolls to a day in its list', async () => {
    const { user, viewport } = renderApp();
    const days = within(screen.getByRole('navigation', { name: 'Days' }));
    await user.click(days.getByRole('link', { name: /Sun 27/ }));
    await waitFor(() => expect(viewport.moves).toEqual(['reveal day-2025-07-27']));
  });

  test('shows the 404 page for an unknown address', async () => {
    renderApp({ at: '/nowhere/at%20all' });
    await screen.findByRole('heading', { level: 1, name: 'Page not found' });
    expect(screen.getByText(/There is no page at \/nowhere\/at all/)).toBeTruthy();
  });

  test.each([
    ['/tracks.html', '/tracks/'],
    ['/zh/sessions/opening.html', '/zh/sessions/opening/'],
    ['/search.html?q=lin', '/?q=lin'],
  ])('redirects the former address %s', async (former, now) => {
    const { address } = renderApp({ at: former });
    await waitFor(() => expect(address()).toBe(now));
  });
});

describe('the language switch', () => {
  test('keeps page, filters, scroll position and focus', async () => {
    const { user, address, viewport } = renderApp({ at: '/days/2025-07-25/?language=zh' });
    viewport.restore({ y: 300, session: null });
    const link = screen.getByRole('link', { name: '中文' });
    expect(link.getAttribute('hreflang')).toBe('zh');
    expect(link.getAttribute('lang')).toBe('zh');
    await user.click(link);
    await waitFor(() => expect(address()).toBe('/zh/days/2025-07-25/?language=zh'));
    expect(document.documentElement.lang).toBe('zh');
    await waitFor(() => expect(document.title).toBe('2025年7月25日星期五 · 小工具大会 2025'));
    expect(viewport.moves.at(-1)).toBe('return to 300');
    expect(document.activeElement).not.toBe(heading());
  });

  test('keeps the current page until the other language has loaded', async () => {
    let give: (agenda: Agenda) => void = () => {};
    const coming = new Promise<Agenda>((resolve) => (give = resolve));
    const agenda = (locale: string) => (locale === 'en' ? fixtureAgenda('en') : coming);
    const { user } = renderApp({ source: { agenda } });
    await user.click(screen.getByRole('link', { name: '中文' }));
    expect(heading().textContent).toBe('Agenda');
    give(fixtureAgenda('zh'));
    await waitFor(() => expect(heading().textContent).toBe('日程'));
  });
});

describe('an agenda that fails to load', () => {
  test('shows an error, and can be requested again', async () => {
    let fails = true;
    const agenda = () =>
      fails ? Promise.reject(new Error('offline')) : Promise.resolve(fixtureAgenda('en'));
    const { user } = renderApp({ source: { agenda } });
    expect(screen.getByRole('status').textContent).toBe('Loading…');
    expect(await screen.findByRole('heading', { name: 'Couldn’t load the agenda' })).toBeTruthy();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Agenda' })).toBeTruthy();
  });
});

describe('a page that fails to render', () => {
  test.each([
    [true, 'Couldn’t show this page'],
    [false, 'You are offline. This page is not stored on your device.'],
  ])('shows an error that blames the connection only without one (online: %s)', async (online, title) => {
    const connection = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    onTestFinished(() => connection.mockRestore());
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => errors.mockRestore());
    const whole = fixtureAgenda('en');
    const name = {
      locale: 'en' as Locale,
      get text(): string {
        throw new Error('a fault of the page');
      },
    };
    const tracks = whole.tracks.map((track) => ({ ...track, name }));
    renderApp({ at: '/tracks/', source: { agenda: () => ({ ...whole, tracks }) } });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading').textContent).toBe(title);
    expect(alert.textContent).not.toContain('connection');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('an edit of the programme', () => {
  test('appears in place, with the same filters', async () => {
    let changed: () => void = () => {};
    let agenda = fixtureAgenda('en');
    renderApp({
      at: '/?q=compaction',
      source: {
        agenda: () => agenda,
        subscribe(listener) {
          changed = listener;
          return () => {};
        },
      },
    });
    const sessions = agenda.sessions.map((session) =>
      session.id === 'compaction'
        ? { ...session, title: { text: 'Compaction, revised', locale: 'en' } }
        : session,
    );
    agenda = { ...agenda, sessions };
    changed();
    expect(await screen.findByRole('link', { name: 'Compaction, revised' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Compaction without tears' })).toBeNull();
  });
});

describe('the theme', () => {
  test('can be chosen, applies at once and is stored', async () => {
    const storage = memoryStorage();
    const { user } = renderApp({ platform: { storage } });
    const theme = await screen.findByRole('combobox', { name: 'Theme' });
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    await user.selectOptions(theme, 'Dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(storage.read('lectern:theme')).toBe('dark');
    await user.selectOptions(theme, 'System');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  test('keeps its last value; an invalid one means the system’s', async () => {
    const storage = memoryStorage();
    storage.write('lectern:theme', 'light');
    const { unmount } = renderApp({ platform: { storage } });
    const theme = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Theme' }).value;
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('light'));
    expect(theme()).toBe('light');
    unmount();
    storage.write('lectern:theme', '<b>');
    renderApp({ platform: { storage } });
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBeUndefined());
    expect(theme()).toBe('system');
  });
});

describe('links', () => {
  test('past the header come first', async () => {
    const { user } = renderApp();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to content');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('to a session fetch it when a pointer comes near, once', async () => {
    const asked: string[] = [];
    const session = (_locale: string, id: string) => {
      asked.push(id);
      return new Promise<never>(() => {});
    };
    const { user } = renderApp({ source: { session } });
    await user.hover(screen.getByRole('link', { name: 'Compaction without tears' }));
    await user.hover(screen.getByRole('link', { name: 'What we take home' }));
    await user.hover(screen.getByRole('link', { name: 'Compaction without tears' }));
    await waitFor(() => expect(asked).toEqual(['compaction', 'closing']));
  });
});

describe('undo', () => {
  test('works by keys that are pressed before its bar has loaded', async () => {
    const { user } = renderApp();
    const star = screen.getByRole('button', { name: 'Save Compaction without tears' });
    await user.click(star);
    await user.click(star);
    expect(star.getAttribute('aria-pressed')).toBe('false');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'));
  });
});
