import { expect, test } from 'vitest';
import { memoryStorage } from '../../../src/app/platform/storage.ts';
import { timePreferences } from '../../../src/app/platform/timePreferences.ts';
import type { Zone } from '../../../src/model/zonedTime.ts';

test('choices are stored, and subscribers are notified at once', () => {
  const storage = memoryStorage();
  const preferences = timePreferences(storage);
  let heard = 0;
  preferences.subscribe(() => {
    heard += 1;
  });
  preferences.chooseZone('Asia/Kolkata' as Zone);
  preferences.chooseHours('24');
  expect(heard).toBe(2);
  const next = timePreferences(storage);
  expect([next.zone(), next.hours()]).toEqual(['Asia/Kolkata', '24']);
  next.chooseZone(null);
  next.chooseHours(null);
  expect([next.zone(), next.hours()]).toEqual([null, null]);
});

test.each(['Mars/Olympus', '+08:00', '{}'])('an invalid choice is ignored: %s', (kept) => {
  const storage = memoryStorage();
  storage.write('lectern:zone', kept);
  storage.write('lectern:hours', kept);
  expect([timePreferences(storage).zone(), timePreferences(storage).hours()]).toEqual([null, null]);
});
