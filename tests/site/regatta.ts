import { session, type Files } from './contentFolder.ts';

const room = 'Auditorium of the Old Customs House';
export const roomPath = 'rooms/auditorium-of-the-old-customs-house/';

/** Six days with two-digit dates and equally many sessions; on one of them clocks go forward, from 2:00 to 3:00. */
const days = ['2027-03-10', '2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14', '2027-03-15'] as const;
export const dayOfChange = '2027-03-14';

/** More properties than a line has room for. */
export const facets = ['class', 'crew', 'course', 'wind', 'start', 'prize', 'licence', 'harbour'];

const races = days.flatMap((day) =>
  Array.from({ length: 10 }, (_, index): readonly [string, string] => {
    const date = `${day}T${10 + index}:00:00`;
    const text = session({
      title: `Race ${index}`,
      date,
      stype: 'English Session',
      room,
      ...(index % 2 === 0 &&
        Object.fromEntries(facets.map((key) => [key, `The ${key} that all even races have`]))),
    });
    return [`sessions/race-${day}-${index}.md`, text];
  }),
);

/** A conference of six days in one room with a very long name, with many facets. */
export const regatta: Files = {
  'conference.yaml': [
    'name: Long Regatta',
    'timezone: America/St_Johns',
    'locales: [en, zh]',
    'sessionMinutes: 60',
    'facets:',
    ...facets.map((key) => `  ${key}: { label: The ${key} of a race }`),
    '',
  ].join('\n'),
  'rooms.yaml': `en: [${room}]\n`,
  'sessions/change.md': session({
    title: 'Sailing through the change',
    date: `${dayOfChange}T01:30:00`,
    stype: 'English Session',
    room,
  }),
  'sessions/midnight.md': session({
    title: 'Sailing past midnight',
    date: `${dayOfChange}T23:30:00`,
    stype: 'English Session',
    room,
  }),
  ...Object.fromEntries(races),
};
