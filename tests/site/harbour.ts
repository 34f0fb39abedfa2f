import { session, smallConference, type Files } from './contentFolder.ts';

/** Enough sessions to scroll: every half hour of the second day, in one room. */
const watches = Array.from({ length: 20 }, (_, index): readonly [string, string] => {
  const number = String(index + 1).padStart(2, '0');
  const minutes = 9 * 60 + index * 30;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
  const text = session({
    title: `Watch ${number}: what the log says`,
    date: `2031-05-11T${time}`,
    track: 'tides',
    presenters: 'Bo Ebb',
    stype: 'English Session',
    room: 'Pier Room',
    body: `Half an hour of the log, read aloud. Part ${number}.`,
  });
  return [`sessions/watch-${number}.md`, text];
});

/**
 * The small conference, extended by one of everything: a keynote, a panel, a break, accents, a recording, a
 * cancelled session, one without a time, one without a translation, and enough of them to scroll.
 */
export const harbour: Files = {
  ...smallConference,
  'conference.yaml': `${String(smallConference['conference.yaml'])}embed: ['http://127.0.0.1:*']\n`,
  'rooms.yaml': ['en: [Harbour Hall, Pier Room, Boat Shed]', 'zh: [港湾厅, 码头室, 船棚]', ''].join('\n'),
  'tracks/tides.zh.md': ['---', 'title: 潮汐', '---', '', '一切推动海水的东西。', ''].join('\n'),
  'sessions/opening.md': session({
    title: 'The sea and us',
    date: '2031-05-10T09:00:00',
    presenters: 'José Muelle',
    stype: 'English Keynote',
    room: 'Harbour Hall',
    body: 'An opening in *three* waves, with [charts](https://example.org/charts).\n\n### Speakers:\n\nJosé Muelle: Harbour master',
  }),
  'sessions/opening.zh.md': session({
    title: '大海与我们',
    date: '2031-05-10T09:00:00',
    presenters: 'José Muelle',
    stype: '英文主题演讲',
    room: '港湾厅',
    body: '三道浪的开场。\n\n### 讲师:\n\nJosé Muelle：港务长',
  }),
  'sessions/hulls.md': session({
    title: 'Hulls that forgive',
    date: '2031-05-10T09:30:00',
    track: 'boats',
    presenters: 'Ada Quay',
    stype: 'English Session',
    room: 'Harbour Hall',
    speechLink: 'https://www.youtube.com/embed/abcdefghijk',
    body: 'Why a round hull forgives a tired helm.\n\n### Speakers:\n\nAda Quay: Shipwright, Quay & Daughters\n\nShe has built boats for a long time.',
  }),
  'sessions/cafe.md': session({
    title: 'Café au quai',
    date: '2031-05-10T09:30:00',
    track: 'boats',
    presenters: 'José Muelle',
    stype: 'English Session',
    room: 'Boat Shed',
    body: 'Coffee, and who pays the mooring.',
  }),
  'sessions/cafe.zh.md': session({
    title: '码头上的咖啡',
    date: '2031-05-10T09:30:00',
    track: 'boats',
    presenters: 'José Muelle',
    stype: '英文演讲',
    room: '船棚',
    body: '咖啡，以及谁付停泊费。',
  }),
  'sessions/lunch.md': session({ title: 'Lunch', date: '2031-05-10T12:00:00', stype: 'Lunch' }),
  'sessions/pilots.md': session({
    title: 'Pilots in fog',
    date: '2031-05-10T13:30:00',
    track: 'boats',
    presenters: 'Ada Quay, Bo Ebb, Cy Flow',
    stype: 'Chinese Panel',
    room: 'Harbour Hall',
    body: 'Three pilots, one fog horn.',
  }),
  'sessions/pilots.zh.md': session({
    title: '雾中引航',
    date: '2031-05-10T13:30:00',
    track: 'boats',
    presenters: '阿达, Bo Ebb, Cy Flow',
    stype: '中文圆桌',
    room: '港湾厅',
    body: '三位引航员，一支雾号。',
  }),
  'sessions/ferry.md': session({
    title: 'The last ferry',
    date: '2031-05-10T15:00:00',
    track: 'boats',
    presenters: 'Cy Flow',
    stype: 'English Session',
    room: 'Pier Room',
    status: 'cancelled',
    body: 'It does not run any more.',
  }),
  'sessions/drydock.md': session({
    title: 'Dry dock, day to come',
    track: 'boats',
    presenters: 'Ada Quay',
    stype: 'English Session',
    body: 'As soon as the dock is free.',
  }),
  ...Object.fromEntries(watches),
  'pages/conduct.md': [
    '---',
    'title: Code of conduct',
    'nav: false',
    '---',
    '',
    'Be kind on board. [Ask the chairs](../tracks/boats.md), or see [the opening](../sessions/opening.md).',
    '',
    '## On deck',
    '',
    'Hold the rail.',
    '',
  ].join('\n'),
};

/** The same after a change of one session, and with a new one. */
export const movedHarbour: Files = {
  ...harbour,
  'sessions/hulls.md': String(harbour['sessions/hulls.md']).replace('Harbour Hall', 'Pier Room'),
  'sessions/new.md': session({ title: 'Lost and found', date: '2031-05-10T16:00:00', room: 'Boat Shed' }),
};

const {
  'sessions/moon.md': _deleted,
  'sessions/cafe.zh.md': _cafe,
  'sessions/hulls.zh.md': _hulls,
  ...kept
} = harbour;

/** The same after one session was moved, one renamed, one cancelled and one deleted. */
export const editedHarbour: Files = {
  ...kept,
  'sessions/hulls.md': session({
    title: 'Hulls that forgive',
    date: '2031-05-10T16:00:00',
    track: 'boats',
    presenters: 'Ada Quay',
    stype: 'English Session',
    room: 'Pier Room',
  }),
  'sessions/cafe.md': session({
    title: 'Tea at the quay',
    date: '2031-05-10T09:30:00',
    track: 'boats',
    stype: 'English Session',
    room: 'Boat Shed',
  }),
  'sessions/night.md': session({
    title: 'Night sailing',
    date: '2031-05-11T20:00:00',
    track: 'boats',
    stype: 'English Session',
    room: 'Harbour Hall',
    status: 'cancelled',
  }),
};
