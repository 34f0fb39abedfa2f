import { calendarWords } from '../words/calendar.en.ts';
import { gridWords } from '../words/grid.en.ts';
import { nothingWords } from '../words/nothing.en.ts';
import { roomWords } from '../words/room.en.ts';
import { scheduleWords } from '../words/schedule.en.ts';
import { searchWords } from '../words/search.en.ts';
import { sharingWords } from '../words/sharing.en.ts';
import { zonesWords } from '../words/zones.en.ts';

/** What the schedule, calendars, grids, displays and dialogs say: needed after a press, or on a page of their own. English is the source of the keys every other language must have. */
export const words = {
  schedule: scheduleWords,
  sharing: sharingWords,
  calendar: calendarWords,
  room: roomWords,
  grid: gridWords,
  nothing: nothingWords,
  zones: zonesWords,
  search: searchWords,
};

export type PlanningWords = typeof words;
