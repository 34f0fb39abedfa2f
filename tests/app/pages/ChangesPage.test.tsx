import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { encodeScheduleFile } from '../../../src/model/schedule/scheduleFile.ts';
import { encodeScheduleLink, scheduleFragment } from '../../../src/model/schedule/scheduleLink.ts';
import { emptySavedSessions, save } from '../../../src/model/schedule/savedSessions.ts';
import { snapshotOf } from '../../../src/model/schedule/savedSessions.ts';
import type { ChangesEntry, ChangesPayload } from '../../../src/model/payload.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import { memoryStorage } from '../../../src/app/platform/storage.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { renderApp } from '../renderApp.tsx';

const { sessions } = fixtureAgenda('en');
const [session, second] = sessions;
const other = sessions.find(({ track }) => track !== null && track.id !== session?.track?.id);
if (!session || !second || !other?.track) throw new Error('The fixture has too few sessions');

const gone = 'gone' as SessionId;
const old = 'old' as SessionId;
const [first, later] = ['2025-07-01T04:00:00Z', '2025-07-03T04:00:00Z'].map(
  (time) => Date.parse(time) as Instant,
) as [Instant, Instant];

function entry(id: SessionId, title: string, more: Partial<ChangesEntry> = {}): ChangesEntry {
  return {
    at: first,
    session: id,
    title: { text: title, locale: 'en' },
    changes: [{ kind: 'moved', label: 'Time', was: '9:00', now: '10:00' }],
    reason: null,
    ...more,
  };
}

const withdrawal = entry(gone, 'Gone talk', {
  at: later,
  changes: [{ kind: 'withdrawn', label: 'Withdrawn', was: '9:00', now: null }],
});

const changes = (locale: string, id: string): ChangesPayload => ({
  locale,
  entries:
    id === gone
      ? [withdrawal]
      : [
          withdrawal,
          entry(other.id, other.title.text, { at: later }),
          entry(session.id, session.title.text, { reason: { text: 'The flight is late', locale: 'en' } }),
        ],
  withdrawn: [
    {
      id: gone,
      title: { text: 'Gone talk', locale: 'en' },
      at: later,
      people: [{ text: 'Ada', locale: 'en' }],
      start: session.start,
      track: session.track?.id ?? null,
      room: null,
      language: 'en',
      others: [session.id],
    },
  ],
});

const agenda = (locale: string) => ({
  ...fixtureAgenda(locale),
  history: {
    revisions: {},
    former: { [old]: session.id },
    told: [
      [first, 1],
      [later, 2],
    ] as const,
  },
});
const source = { agenda, changes };
const { conference } = fixtureAgenda('en');
const lookKey = `lectern:changes:${conference.key}`;

/** A device that has seen the changes up to a time. */
function lookedAt(at: Instant) {
  const storage = memoryStorage();
  storage.write(lookKey, String(at));
  return storage;
}

const main = () => within(screen.getByRole('main'));
const titles = () =>
  main()
    .getAllByRole('link')
    .filter((link) => link.closest('[data-session]') !== null)
    .map(({ textContent }) => textContent);

describe('the changes', () => {
  test('are listed by day, the newest first, with the old and new value and the reason', async () => {
    renderApp({ at: '/changes/', source });
    await screen.findByRole('heading', { level: 1, name: 'Changes' });
    expect(await screen.findByRole('heading', { level: 2, name: 'Tuesday, July 1, 2025' })).toBeTruthy();
    expect(titles()).toEqual(['Gone talk', other.title.text, session.title.text]);
    expect(main().getByRole('link', { name: 'Atom feed' }).getAttribute('href')).toBe(
      'https://tools.example/2025/changes.atom',
    );
    const change = within(
      main().getByText('Reason: The flight is late').closest('li[data-session]') as HTMLElement,
    );
    expect(change.getByText('9:00').tagName).toBe('DEL');
    expect(change.getByText('10:00').tagName).toBe('INS');
  });

  test('are filtered like the agenda, withdrawn sessions too', async () => {
    const { user } = renderApp({ at: `/changes/?track=${other.track?.id}`, source });
    await screen.findByRole('link', { name: other.title.text });
    expect(titles()).toEqual([other.title.text]);
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await user.type(screen.getByRole('searchbox'), 'ada gone');
    await screen.findByText('1 of 3');
    expect(titles()).toEqual(['Gone talk']);
  });

  test('of saved sessions come first', async () => {
    const { user } = renderApp({ at: '/changes/', source });
    await user.click(await screen.findByRole('button', { name: `Save ${session.title.text}` }));
    const mine = within(await screen.findByRole('region', { name: 'My saved sessions' }));
    expect(mine.getByRole('link', { name: session.title.text })).toBeTruthy();
    expect(titles()).toEqual([session.title.text, 'Gone talk', other.title.text]);
  });

  test('are linked from every page, if they are published', async () => {
    const { user, address } = renderApp({ at: '/tracks/', source });
    const links = within(await screen.findByRole('navigation', { name: 'Links' }));
    await user.click(links.getByRole('link', { name: 'Changes' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Changes' })).toBeTruthy();
    expect(address()).toBe('/changes/');
  });
});

describe('changes since the last visit', () => {
  const navigation = () => within(screen.getByRole('navigation', { name: 'Main' }));
  const muchLater = () => Date.parse('2026-01-01T00:00:00Z') as Instant;

  test('are counted in the navigation and marked on the page, once', async () => {
    const storage = lookedAt(first);
    const platform = { storage, now: muchLater };
    const { user, unmount } = renderApp({ source, platform });
    // jsdom leaves out the space between the two.
    await user.click(await navigation().findByRole('link', { name: /^Changes ?2 new$/ }));
    await main().findByRole('link', { name: 'Gone talk' });
    expect(main().getAllByText('New')).toHaveLength(2);
    await user.click(navigation().getByRole('link', { name: 'Speakers' }));
    await screen.findByRole('heading', { level: 1, name: 'Speakers' });
    await waitFor(() => expect(navigation().queryByRole('link', { name: /Changes/ })).toBeNull());
    unmount();
    renderApp({ at: '/changes/', source, platform });
    await main().findByRole('link', { name: 'Gone talk' });
    expect(main().queryByText('New')).toBeNull();
  });

  test('do not exist on a first visit', async () => {
    const storage = memoryStorage();
    renderApp({ source, platform: { storage, now: () => (later + 1) as Instant } });
    expect(await navigation().findByRole('link', { name: 'Changes' })).toBeTruthy();
    expect(storage.read(lookKey)).toBe(String(later));
  });

  test.each([
    ['six days after the last change', later + 6 * 86_400_000, true],
    ['eight days after it', later + 8 * 86_400_000, false],
    ['while the conference is on', session.start ?? 0, true],
  ])('are linked in the navigation or not %s: %d %s', async (_when, now, isLed) => {
    renderApp({ source, platform: { storage: lookedAt(later), now: () => now as Instant } });
    if (isLed) expect(await navigation().findByRole('link', { name: 'Changes' })).toBeTruthy();
    else expect(navigation().queryByRole('link', { name: 'Changes' })).toBeNull();
  });
});

describe('a session that the programme no longer has', () => {
  test('keeps a page, with alternatives', async () => {
    renderApp({ at: '/sessions/gone/', source });
    expect(await screen.findByRole('heading', { level: 1, name: 'Gone talk' })).toBeTruthy();
    expect(main().getByText('Ada')).toBeTruthy();
    expect(main().getByText('Withdrawn on Thursday, July 3, 2025')).toBeTruthy();
    expect(main().getByRole('link', { name: session.title.text })).toBeTruthy();
  });

  test('redirects to the session that replaces it', async () => {
    const { address } = renderApp({ at: '/sessions/old/', source });
    expect(await screen.findByRole('heading', { level: 1, name: session.title.text })).toBeTruthy();
    expect(address()).toBe(`/sessions/${session.id}/`);
  });
});

describe('a schedule with a former id', () => {
  test('adds the current session, from a link', async () => {
    const code = encodeScheduleLink(new Map([[old, 'must' as const]]), [old]);
    const { user } = renderApp({ at: `/my-schedule/${scheduleFragment(code)}`, source });
    await user.click(await screen.findByRole('button', { name: 'Add 1 to my schedule' }));
    expect(
      await main().findByRole('button', { name: `Save ${session.title.text}`, pressed: true }),
    ).toBeTruthy();
  });

  test('adds the current session, from a file', async () => {
    const saved = save(emptySavedSessions, old, snapshotOf(session), first);
    const { user } = renderApp({ at: '/my-schedule/', source });
    const file = new File([encodeScheduleFile(saved, conference, first)], 'schedule.json');
    await user.upload(await screen.findByLabelText('Restore from file'), file);
    await user.click(await screen.findByRole('button', { name: 'Merge with my schedule' }));
    expect(
      await main().findByRole('button', { name: `Save ${session.title.text}`, pressed: true }),
    ).toBeTruthy();
  });
});

test('a session’s page shows its history in one line', async () => {
  renderApp({
    at: `/sessions/${session.id}/`,
    source: {
      ...source,
      session: (locale, id) => ({
        id,
        locale,
        translations: ['en'],
        abstract: null,
        people: [],
        video: null,
        slides: null,
        tags: [],
        changes: [
          entry(id, 'Any', { changes: [{ kind: 'recording', label: 'Recording', was: null, now: null }] }),
          entry(id, 'Any', { reason: { text: 'The flight is late', locale: 'en' } }),
        ],
      }),
    },
  });
  const history = within(await screen.findByRole('list', { name: 'Changes' }));
  expect(history.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Moved on Jul 1: was 9:00',
    'Reason: The flight is late',
  ]);
});

test('without published changes the page says so, and fetches nothing', async () => {
  const asked: string[] = [];
  renderApp({
    at: '/changes/',
    source: { changes: (locale, id) => (asked.push(id), { locale, entries: [], withdrawn: [] }) },
  });
  expect(await screen.findByText('Nothing has changed since the agenda was announced.')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(asked).toEqual([]);
});
