import { session, type Files } from './contentFolder.ts';

/** On this day the clocks of Lord Howe Island go back by half an hour, from 2:00 to 1:30. */
export const dayOfChange = '2031-04-06';

/**
 * A session of half an hour at every full hour of that day, so that each is on before half past. In the
 * longer hour it lasts an hour, so that no gap is long enough for the grid to shrink it.
 */
const watches = Array.from({ length: 24 }, (_, hour): readonly [string, string] => {
  const two = String(hour).padStart(2, '0');
  const text = session({
    title: `Light at ${two}`,
    date: `${dayOfChange}T${two}:00:00`,
    presenters: 'Ada Quay',
    stype: 'English Session',
    room: hour % 2 === 0 ? 'Lamp Room' : 'Gallery',
    ...(hour === 1 && { duration: 60 }),
  });
  return [`sessions/light-${two}.md`, text];
});

/** A conference of one day, on which clocks change. */
export const lighthouse: Files = {
  'conference.yaml': [
    'name: Lighthouse Night',
    'timezone: Australia/Lord_Howe',
    'locales: [en]',
    'sessionMinutes: 30',
    '',
  ].join('\n'),
  'rooms.yaml': 'en: [Lamp Room, Gallery]\n',
  ...Object.fromEntries(watches),
};
