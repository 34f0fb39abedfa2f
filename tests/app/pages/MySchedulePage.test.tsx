import { act, screen, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { savedSessionsStore } from '../../../src/app/features/my-schedule/savedSessionsStore.ts';
import { noBackup } from '../../../src/app/platform/backup.ts';
import { browserStorage } from '../../../src/app/platform/storage.ts';
import { emptySavedSessions, save } from '../../../src/model/schedule/savedSessions.ts';
import { encodeSavedSessions } from '../../../src/model/schedule/savedSessionsJson.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { fakeDevice, type FakeDevice } from '../../fixtures/fakeDevice.ts';
import { renderApp } from '../renderApp.tsx';

const key = 'lectern:small-tools-2025:saved';
const seen = { title: 'Kites over the delta', start: Date.UTC(2025, 6, 26, 2) as Instant, room: null };

/** A device with saved sessions from before the page opened. */
function deviceWith(...ids: string[]): FakeDevice {
  const device = fakeDevice();
  const saved = ids.reduce((all, id) => save(all, id as SessionId, seen, 1 as Instant), emptySavedSessions);
  device.texts.set(key, encodeSavedSessions(saved));
  return device;
}

function open(device: FakeDevice, at = '/my-schedule/') {
  return renderApp({ at, platform: { storage: browserStorage(device.openTab()) } });
}

const star = (title: string) => screen.findByRole('button', { name: `Save ${title}` });

/** The header says it too, for screen readers. */
const inPage = { selector: 'main p' };

describe('My schedule', () => {
  test('explains the star while nothing is saved', async () => {
    open(fakeDevice());
    await screen.findByRole('heading', { level: 2, name: 'Nothing saved yet' });
    expect(screen.getByText(/Press the star next to a session/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Browse the agenda' }).getAttribute('href')).toBe('/');
  });

  test('lists saved sessions by day, and unscheduled ones last', async () => {
    open(deviceWith('closing', 'someday', 'compaction'));
    await screen.findByText('3 saved sessions', inPage);
    const headings = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Friday, July 25',
      'Sunday, July 27',
      'Not scheduled yet',
    ]);
    expect((await star('What we take home')).getAttribute('aria-pressed')).toBe('true');
  });

  test('links a room, and never a track as a room', async () => {
    const before = Date.parse('2025-07-26T10:55:00+08:00') as Instant;
    const storage = browserStorage(deviceWith('lightning').openTab());
    const { user } = renderApp({ at: '/my-schedule/', platform: { storage, now: () => before } });
    const next = await screen.findByRole('region', { name: 'Now and next' });
    expect(next.textContent).toContain('No room yet');
    expect(next.textContent).not.toContain('Data Lakes');
    await user.click(within(next).getByRole('link', { name: 'Where to go' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'No room yet' })).toBeTruthy();
    expect(screen.getByRole('main').textContent).not.toContain('Data Lakes');
  });

  test('keeps a removed session in view, and restores it by a second press', async () => {
    const device = deviceWith('closing');
    const { user } = open(device);
    await user.click(await star('What we take home'));
    expect(await screen.findByText('Removed “Kites over the delta”')).toBeTruthy();
    expect(screen.getByText('0 saved sessions', inPage)).toBeTruthy();
    await user.click(await star('What we take home'));
    expect(screen.queryByText(/^Removed/)).toBeNull();
    expect(screen.getByText('1 saved session', inPage)).toBeTruthy();
  });

  test('warns once, in Safari, that the browser may delete its data', async () => {
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { standalone: false }));
    onTestFinished(() => void vi.unstubAllGlobals());
    const device = deviceWith('closing');
    const first = open(device);
    const notice = await screen.findByText('Safari may delete your schedule');
    await first.user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(notice.isConnected).toBe(false);
    first.unmount();
    open(device);
    await screen.findByText('1 saved session', inPage);
    expect(screen.queryByText('Safari may delete your schedule')).toBeNull();
  });

  test('no longer lists removed sessions after leaving the page', async () => {
    const device = deviceWith('closing');
    const first = open(device);
    await first.user.click(await star('What we take home'));
    first.unmount();
    open(device);
    expect(await screen.findByText('Nothing saved yet')).toBeTruthy();
  });

  test('keeps sessions that are no longer in the programme until the visitor removes them', async () => {
    const { user } = open(deviceWith('kites', 'closing'));
    const gone = within(await screen.findByRole('region', { name: 'No longer in the agenda' }));
    expect(gone.getByText(seen.title)).toBeTruthy();
    expect(gone.getByText(/Was Sat, Jul 26, 10:00\sAM/)).toBeTruthy();
    await user.click(gone.getByRole('button', { name: `Save ${seen.title}`, pressed: true }));
    await user.click(gone.getByRole('button', { name: `Save ${seen.title}`, pressed: false }));
    expect(gone.getByRole('button', { pressed: true })).toBeTruthy();
  });

  test('shows at once what another tab saves', async () => {
    const device = fakeDevice();
    open(device);
    await screen.findByText('Nothing saved yet');
    const otherTab = savedSessionsStore({
      storage: browserStorage(device.openTab()),
      backup: noBackup(),
      conferenceKey: 'small-tools-2025',
      now: () => 5 as Instant,
    });
    act(() => otherTab.save('opening' as SessionId, seen));
    const friday = within(screen.getByRole('region', { name: 'Friday, July 25' }));
    expect(friday.getByRole('link', { name: 'Why small tools last' })).toBeTruthy();
  });

  test('warns once the device refuses to store, and not before', async () => {
    const device = deviceWith('closing');
    device.fault = 'full';
    const { user } = open(device);
    const button = await star('What we take home');
    expect(screen.queryByText('Your schedule can’t be saved here')).toBeNull();
    await user.click(button);
    await user.click(button);
    expect(screen.getAllByText('Your schedule can’t be saved here')).toHaveLength(1);
    expect(button.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('overlaps', () => {
  /** The agenda with a third session beside the two that overlap. */
  const withThree = {
    agenda: (locale: string) => {
      const agenda = fixtureAgenda(locale);
      const sessions = agenda.sessions.map((session) =>
        session.id === 'panel' ? { ...session, start: at('10:20'), end: at('11:00') } : session,
      );
      return { ...agenda, sessions };
    },
  };
  const at = (time: string) => Date.parse(`2025-07-25T${time}:00+08:00`) as Instant;

  test('with several earlier sessions name each of them, and keeping this one removes all others', async () => {
    const device = deviceWith('compaction', 'watermarks', 'panel');
    const { user } = renderApp({
      at: '/my-schedule/',
      source: withThree,
      platform: { storage: browserStorage(device.openTab()) },
    });
    const note = (await screen.findByRole('button', { name: 'Keep only “Compaction without tears”' }))
      .parentElement as HTMLElement;
    expect(note.textContent).toBe(
      'Overlap ~10:20–10:45Keep only “Compaction without tears”Keep only “Late data and watermarks”Keep this',
    );
    await user.click(within(note).getByRole('button', { name: 'Keep this' }));
    expect(await screen.findByText('1 saved session', inPage)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('3 saved sessions', inPage)).toBeTruthy();
  });

  test.each([
    ['10:30', 2],
    ['10:50', 0],
  ])('at %s are with the sessions that have not ended: %i to keep instead', async (time, count) => {
    renderApp({
      at: `/my-schedule/?now=2025-07-25T${time}`,
      source: withThree,
      platform: { storage: browserStorage(deviceWith('compaction', 'watermarks', 'panel').openTab()) },
    });
    expect(await screen.findByText('3 saved sessions', inPage)).toBeTruthy();
    expect(screen.queryAllByText(/^Overlap ~10:20/)).toHaveLength(count > 0 ? 1 : 0);
    expect(screen.queryAllByRole('button', { name: /^Keep only “(?:Compaction|Late)/ })).toHaveLength(count);
  });

  test('and free time are shown only while they are in the future', async () => {
    const device = deviceWith('compaction', 'watermarks');
    const { unmount } = open(device, '/my-schedule/?now=2025-07-25T10:05');
    expect(await screen.findByText(/^Overlap/)).toBeTruthy();
    expect(screen.getByText(/^Free ~10:45–/)).toBeTruthy();
    expect(screen.queryByText(/^Free 8:30/)).toBeNull();
    unmount();
    open(device, '/my-schedule/?now=2025-07-29T10:00');
    expect(await screen.findByText('2 saved sessions', inPage)).toBeTruthy();
    expect(screen.queryByText(/^Overlap/)).toBeNull();
    expect(screen.queryByText(/^Free/)).toBeNull();
  });
});

test('a link to a session that is gone shows its snapshot', async () => {
  open(deviceWith('kites'), '/sessions/kites/');
  await screen.findByRole('heading', { level: 1, name: 'Session not found' });
  expect(screen.getByText(seen.title)).toBeTruthy();
});
