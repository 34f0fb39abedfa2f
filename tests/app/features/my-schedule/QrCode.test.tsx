import { screen } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { scheduleCode } from '../../../../src/app/features/my-schedule/scheduleCode.ts';
import {
  emptySavedSessions,
  save,
  type SavedSessions,
} from '../../../../src/model/schedule/savedSessions.ts';
import { encodeSavedSessions } from '../../../../src/model/schedule/savedSessionsJson.ts';
import type { SessionId } from '../../../../src/model/session.ts';
import type { Instant } from '../../../../src/model/zonedTime.ts';
import { fakeDevice } from '../../../fixtures/fakeDevice.ts';
import { browserStorage } from '../../../../src/app/platform/storage.ts';
import { renderApp } from '../../renderApp.tsx';

/** CSS pixels per module that a camera needs on a screen. */
const leastModule = 4;

// jsdom has no layout.
beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly callback: (entries: readonly object[]) => void;
      constructor(callback: (entries: readonly object[]) => void) {
        this.callback = callback;
      }
      observe = () => this.callback([{ contentRect: { width: 448 } }]);
      disconnect = () => {};
    },
  );
});
afterAll(() => vi.unstubAllGlobals());
// jsdom has neither.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

const address = (length: number) => `https://conference.example/my-schedule/#picks=${'x'.repeat(length)}`;

describe('a QR code', () => {
  test.each([272, 358, 448])('has modules large enough for a camera in %i px, or is left out', (width) => {
    let drawn = 0;
    for (let length = 0; length < 600; length += 25) {
      const code = scheduleCode(address(length), width);
      if (code === 'too-long') continue;
      drawn += 1;
      expect(code.width / code.size).toBeGreaterThanOrEqual(leastModule);
      expect(code.width).toBeLessThanOrEqual(width);
    }
    expect(drawn).toBeGreaterThan(3);
    expect(scheduleCode(address(3000), width)).toBe('too-long');
  });
});

describe('sharing a list', () => {
  const long = Array.from({ length: 300 }, (_, index) => `a-session-of-another-year-${index}`);
  const seen = { title: 'Kites', start: Date.UTC(2025, 6, 26, 2) as Instant, room: null };

  async function openDialog(ids: readonly string[]) {
    const device = fakeDevice();
    const saved = ids.reduce<SavedSessions>(
      (all, id) => save(all, id as SessionId, seen, 1 as Instant),
      emptySavedSessions,
    );
    device.texts.set('lectern:small-tools-2025:saved', encodeSavedSessions(saved));
    const files: string[] = [];
    const { user } = renderApp({
      at: '/my-schedule/',
      platform: {
        storage: browserStorage(device.openTab()),
        downloads: { save: ({ name }) => void files.push(name), subscribe: () => () => {} },
      },
    });
    // A search by role computes the names of all elements, which takes seconds.
    await user.click(await screen.findByText('Share'));
    return { user, files };
  }

  test('a short link has a QR code with instructions', async () => {
    await openDialog(['closing']);
    expect(await screen.findByText('Scan with a phone')).toBeTruthy();
  });

  test('a link too long for a QR code offers the file instead', async () => {
    const { user, files } = await openDialog(long);
    expect(await screen.findByText(/^Too many sessions for a QR code/)).toBeTruthy();
    expect(screen.queryByText('Scan with a phone')).toBeNull();
    const button = [...document.querySelectorAll('dialog button')].find(
      ({ textContent }) => textContent === 'Download file',
    );
    if (!button) throw new Error('The dialog does not offer the file.');
    await user.click(button);
    expect(files).toEqual(['my-schedule.json']);
  });
});
