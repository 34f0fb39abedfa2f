import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { browserStorage } from '../../../src/app/platform/storage.ts';
import type { Downloads } from '../../../src/app/platform/downloads.ts';
import type { ProgrammeSource } from '../../../src/app/data/programmeSource.ts';
import type { ShareOutcome } from '../../../src/app/platform/clipboard.ts';
import type { Html } from '../../../src/model/text/html.ts';
import type { Locale } from '../../../src/model/locale.ts';
import type { SessionPayload } from '../../../src/model/payload.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { addMinutes } from '../../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { fakeDevice } from '../../fixtures/fakeDevice.ts';
import { fixtureSource, renderApp } from '../renderApp.tsx';

/** The fixture's payloads, with a part of each replaced. */
function payloads(changes: Partial<SessionPayload>) {
  return {
    session: async (locale: Locale, id: SessionId): Promise<SessionPayload> => ({
      ...(await fixtureSource().session(locale, id)),
      ...changes,
    }),
  };
}

const section = (name: string | RegExp) => screen.findByRole('region', { name });

describe('the part of a session that the agenda has', () => {
  test('stays while the rest loads', async () => {
    renderApp({ at: '/sessions/watermarks/', source: { session: () => new Promise(() => {}) } });
    await screen.findByRole('heading', { level: 1, name: 'Late data and watermarks' });
    expect(await screen.findByText('Loading the abstract and speakers…')).toBeTruthy();
    expect(screen.getByText('Friday, July 25, 2025')).toBeTruthy();
    expect(screen.getByText(/10:00\sAM to about 10:45\sAM/)).toBeTruthy();
    expect(screen.getByText('End time is an estimate')).toBeTruthy();
    const facts = within(screen.getByText('Language').closest('dl') ?? document.body);
    expect(facts.getByText('Chinese')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Garden Room' }).getAttribute('href')).toMatch(/^\/rooms\//);
    expect(facts.getByRole('link', { name: 'Streams' }).getAttribute('href')).toBe('/tracks/streams/');
    expect(screen.getByRole('heading', { level: 3, name: 'Mei Tan' })).toBeTruthy();
  });

  test.each([
    ['10:20', ['On now ~25 min left · Fri, Jul 25']],
    ['9:55', ['in 5 min · Fri, Jul 25']],
    ['10:50', []],
  ])('shows at %s that the session is on or about to begin, before a short date', async (time, words) => {
    renderApp({ at: `/sessions/watermarks/?now=2025-07-25T${time.padStart(5, '0')}` });
    const title = await screen.findByRole('heading', { level: 1, name: 'Late data and watermarks' });
    const when = title.parentElement?.querySelector('p strong');
    const texts = [...(when?.childNodes ?? [])].map(({ textContent }) =>
      textContent?.replaceAll('\u00a0', ' '),
    );
    // The long date keeps its space: hidden if there is something else.
    expect(texts).toEqual(['Friday, July 25, 2025', ...words]);
  });

  test('stays if the rest fails, which can be retried', async () => {
    const session = vi
      .fn<ProgrammeSource['session']>((locale, id) => fixtureSource().session(locale, id))
      .mockRejectedValueOnce(new Error('offline'));
    const { user } = renderApp({ at: '/sessions/compaction/', source: { session } });
    await screen.findByText('Couldn’t load the rest of this page');
    expect(screen.getByText('Friday, July 25, 2025')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('About compaction')).toBeTruthy();
    expect(screen.queryByText('Couldn’t load the rest of this page')).toBeNull();
  });

  test('can be added to a calendar with all its times', async () => {
    const agenda = fixtureAgenda('en');
    const again = agenda.sessions.find(({ id }) => id === 'compaction');
    if (again?.start == null || again.end === null) throw new Error('The fixture has another compaction.');
    const later = { start: addMinutes(again.start, 24 * 60), end: addMinutes(again.end, 24 * 60), slot: 1 };
    const sessions = [...agenda.sessions, { ...again, ...later }];
    const save = vi.fn<Downloads['save']>();
    const { user } = renderApp({
      at: '/sessions/compaction/',
      source: { agenda: () => ({ ...agenda, sessions }) },
      platform: { downloads: { save, subscribe: () => () => {} } },
    });
    await user.click(await screen.findByRole('button', { name: 'Calendar' }));
    expect(await screen.findAllByRole('link', { name: /Google/ })).toHaveLength(2);
    expect(screen.getByRole('region', { name: /Sat, Jul 26/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Calendar file (.ics)' }));
    expect(save.mock.calls[0]?.[0].text.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([
      expect.stringMatching(/^UID:compaction@/),
      expect.stringMatching(/^UID:compaction\.1@/),
    ]);
  });

  test('shows the date of an end after midnight, in both zones', async () => {
    const agenda = fixtureAgenda('en');
    const sessions = agenda.sessions.map((session) =>
      session.id === 'compaction' && session.start !== null
        ? { ...session, end: addMinutes(session.start, 26 * 60) }
        : session,
    );
    renderApp({ at: '/sessions/compaction/?tz=both', source: { agenda: () => ({ ...agenda, sessions }) } });
    expect(await screen.findByText(/^10:00\sAM to Sat, Jul 26, 12:00\sPM$/)).toBeTruthy();
    // In the heading.
    expect(screen.getByText('+1')).toBeTruthy();
  });

  test('shows a date in another zone without a mark beside it', async () => {
    renderApp({ at: '/sessions/compaction/?tz=America/Los_Angeles' });
    const times = await screen.findByRole('region', { name: 'When' });
    expect(times.textContent).toMatch(/^[A-Z][a-z]{2}, Jul \d+, /);
    expect(times.textContent).not.toMatch(/[+−]1/);
  });

  test('says that a session has no time and no room yet', async () => {
    renderApp({ at: '/sessions/someday/' });
    await screen.findByRole('heading', { level: 1, name: 'A session without a time' });
    expect(await screen.findByText('Not scheduled yet')).toBeTruthy();
    expect(screen.getByText('No room yet')).toBeTruthy();
  });

  test('says that a session is cancelled', async () => {
    renderApp({ at: '/sessions/backpressure/' });
    expect(await screen.findByText('This session is cancelled')).toBeTruthy();
  });

  test('links simultaneous sessions, and the previous and next of the track', async () => {
    renderApp({ at: '/sessions/panel/' });
    const nearby = within(await screen.findByRole('navigation', { name: 'More in Plenary' }));
    const [earlier, later] = nearby.getAllByRole('listitem');
    expect(earlier?.textContent).toMatch(/^Earlier.*Why small tools last/);
    expect(later?.textContent).toMatch(/^Later.*What we take home/);
    expect(screen.queryByRole('region', { name: 'At the same time' })).toBeNull();
  });

  test('shows other sessions’ times in both zones, if both are shown', async () => {
    renderApp({ at: '/sessions/panel/?tz=both' });
    await screen.findByRole('navigation', { name: 'More in Plenary' });
    await waitFor(() =>
      expect(
        screen.getByRole('navigation', { name: 'More in Plenary' }).querySelectorAll('time'),
      ).toHaveLength(4),
    );
  });

  test('links the sessions at the same time', async () => {
    renderApp({ at: '/sessions/compaction/' });
    const together = within(await section('At the same time'));
    expect(together.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/sessions/watermarks/',
    ]);
  });
});

describe('the people', () => {
  test('have their role, a link and their other sessions', async () => {
    renderApp({ at: '/sessions/compaction/' });
    const people = within(await section('Speaker'));
    expect(people.getByText('Engineer')).toBeTruthy();
    expect(people.getByRole('link', { name: 'Ada Brook' }).getAttribute('href')).toBe('/speakers/ada-brook/');
    expect(people.getByRole('link', { name: 'What we take home' })).toBeTruthy();
    expect(people.queryByRole('link', { name: 'Compaction without tears' })).toBeNull();
  });

  test('have initials until the photo loads, and if it fails', async () => {
    const { container } = renderApp({ at: '/sessions/watermarks/' });
    const initials = within(await section('Speakers')).getByText('MT');
    // Next to the name, and in the introduction.
    const photos = container.querySelectorAll('img[src="https://pictures.example/mei.png"]');
    expect(photos).toHaveLength(2);
    const photo = photos[0];
    expect(photo?.getAttribute('alt')).toBe('');
    expect(photo?.getAttribute('loading')).toBe('lazy');
    expect(photo?.getAttribute('referrerpolicy')).toBe('no-referrer');
    photos.forEach((element) => fireEvent.error(element));
    await waitFor(() => expect(container.querySelector('img')).toBeNull());
    expect(initials.isConnected).toBe(true);
  });
});

describe('a recording', () => {
  const after = '/sessions/compaction/?now=2025-07-25T10:40';

  test('is fetched from its host only after a press', async () => {
    const video = 'https://www.youtube.com/embed/a1B2-c3_D4e';
    const { user, container } = renderApp({ at: after, source: payloads({ video }) });
    const play = await screen.findByRole('button', { name: /Play on YouTube/ });
    expect(play.textContent).toContain('Connects to www.youtube-nocookie.com');
    expect(container.querySelector('iframe')).toBeNull();
    await user.click(play);
    const player = screen.getByTitle('Recording: Compaction without tears');
    expect(player.getAttribute('src')).toBe(
      'https://www.youtube-nocookie.com/embed/a1B2-c3_D4e?autoplay=1&rel=0',
    );
    expect(player.getAttribute('sandbox')).not.toContain('allow-top-navigation');
    expect(document.activeElement).toBe(player);
  });

  test('on an unknown host is a link', async () => {
    const { container } = renderApp({ at: after, source: payloads({ video: 'https://films.example/7' }) });
    const link = await screen.findByRole('link', { name: 'Watch on films.example' });
    expect(link.getAttribute('href')).toBe('https://films.example/7');
    expect(container.querySelector('iframe')).toBeNull();
  });

  test.each([
    ['2025-07-25T09:00', 'https://films.example/7', true],
    ['2025-07-25T10:39', 'https://www.youtube.com/embed/a1B2-c3_D4e', true],
    ['2025-07-25T10:40', 'https://www.youtube.com/embed/a1B2-c3_D4e', false],
  ])('is offered once its session is over: at %s, %s', async (time, video, isAhead) => {
    renderApp({ at: `/sessions/compaction/?now=${time}`, source: payloads({ video }) });
    const recording = within(await section('Recording'));
    expect(recording.queryAllByText('The recording appears after the session.')).toHaveLength(
      isAhead ? 1 : 0,
    );
    const controls = [...recording.queryAllByRole('link'), ...recording.queryAllByRole('button')];
    expect(controls).toHaveLength(isAhead ? 0 : 2);
  });
});

describe('two languages', () => {
  const at = '/sessions/watermarks/';

  test('are side by side, each marked with its language, after a press and in the address', async () => {
    const { user, address, container } = renderApp({ at });
    await user.click(await screen.findByRole('button', { name: 'Show both languages' }));
    const chinese = await screen.findByRole('heading', { level: 3, name: '迟到的数据与水位线' });
    expect(address()).toBe(`${at}?view=both`);
    expect(chinese.closest('[lang]')?.getAttribute('lang')).toBe('zh');
    expect(container.querySelectorAll('[lang="zh"] article')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Show one language' }));
    await waitFor(() => expect(address()).toBe(at));
    expect(screen.queryByRole('heading', { name: '迟到的数据与水位线' })).toBeNull();
  });

  test('are side by side for visitors of such a link', async () => {
    renderApp({ at: `/zh${at}?view=both` });
    const english = await screen.findByRole('heading', { level: 3, name: 'Late data and watermarks' });
    expect(english.closest('[lang]')?.getAttribute('lang')).toBe('en');
  });

  test('keep the page’s own if the other one fails', async () => {
    const source = fixtureSource();
    const session = vi.fn<ProgrammeSource['session']>();
    session.mockImplementation((locale, id) =>
      locale === 'zh' ? Promise.reject(new Error('offline')) : source.session(locale, id),
    );
    renderApp({ at: `${at}?view=both`, source: { session } });
    expect(await screen.findByText('Couldn’t load the Chinese text')).toBeTruthy();
    expect(screen.getByText('About watermarks')).toBeTruthy();
  });

  test('are not offered if there is only one; the page says so', async () => {
    const abstract = { html: '<p>A table is a promise.</p>' as Html, locale: 'en' };
    renderApp({ at: '/zh/sessions/catalog/', source: payloads({ translations: ['en'], abstract }) });
    expect(await screen.findByText('仅有英语版')).toBeTruthy();
    expect(screen.getByText('A table is a promise.').closest('[lang]')?.getAttribute('lang')).toBe('en');
    const title = within(screen.getByRole('heading', { level: 1 }));
    expect(title.getByText('A catalogue for every table').getAttribute('lang')).toBe('en');
    expect(screen.queryByRole('button', { name: '双语对照' })).toBeNull();
  });
});

describe('sharing', () => {
  test.each<[ShareOutcome, string]>([
    ['copied', 'Link copied'],
    ['shared', 'Shared'],
    ['failed', 'Couldn’t copy the link. Copy it from the address bar.'],
    ['dismissed', ''],
  ])('shares the page’s address, with a message if it was %s', async (outcome, words) => {
    const share = vi.fn(() => Promise.resolve(outcome));
    const { user } = renderApp({
      at: '/sessions/opening/',
      platform: { sharing: { share, copy: () => Promise.resolve(true) } },
    });
    const button = await screen.findByRole('button', { name: 'Share' });
    await user.click(button);
    await waitFor(() => expect(button.nextElementSibling?.textContent).toBe(words));
    expect(share).toHaveBeenCalledWith({
      title: 'Why small tools last',
      url: new URL('/sessions/opening/', document.baseURI).href,
    });
  });
});

describe('the star', () => {
  test('saves at once, here, in the header and in another tab', async () => {
    const device = fakeDevice();
    const { user } = renderApp({
      at: '/sessions/panel/',
      platform: { storage: browserStorage(device.openTab()) },
    });
    await user.click(await screen.findByRole('button', { name: 'Save Who keeps the lights on?' }));
    expect(
      screen.getByRole('button', { name: 'Saved Who keeps the lights on?', pressed: true }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: /^My schedule/ }).textContent).toMatch(/1/);
    expect([...device.texts.keys()]).toEqual(['lectern:small-tools-2025:saved']);
  });
});

describe('an unknown session address', () => {
  test('shows an error with a link to the agenda', async () => {
    renderApp({ at: '/sessions/__proto__/' });
    await screen.findByRole('heading', { level: 1, name: 'Session not found' });
    expect(screen.getByText(/no session “__proto__”/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Search the agenda' }).getAttribute('href')).toBe('/');
    await waitFor(() => expect(document.title).toBe('Session not found · Small Tools 2025'));
  });
});

test('markup in content is shown as text', async () => {
  const hostile = '<img src=x onerror="window.__hostile = 1">';
  const agenda = (locale: Locale) => {
    const fixture = fixtureAgenda(locale);
    const name = { text: hostile, locale };
    return {
      ...fixture,
      sessions: fixture.sessions.map((session) => ({
        ...session,
        title: name,
        speakers: session.speakers.map((speaker) => ({ ...speaker, name, photo: null })),
        track: session.track && { ...session.track, name },
        room: session.room && { ...session.room, name },
      })),
    };
  };
  const people = [
    {
      id: fixtureAgenda('en').speakers[0]?.id,
      role: { text: hostile, locale: 'en' },
      bio: null,
      sessions: [],
    },
  ] as SessionPayload['people'];
  const { container } = renderApp({
    at: '/sessions/compaction/',
    source: { agenda, ...payloads({ people, tags: [hostile] }) },
  });
  await screen.findByText('About compaction');
  expect(screen.getAllByText(hostile).length).toBeGreaterThan(6);
  expect(container.querySelector('img')).toBeNull();
});
