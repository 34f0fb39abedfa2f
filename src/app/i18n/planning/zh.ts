import { calendarWords } from '../words/calendar.zh.ts';
import { gridWords } from '../words/grid.zh.ts';
import { nothingWords } from '../words/nothing.zh.ts';
import { roomWords } from '../words/room.zh.ts';
import { scheduleWords } from '../words/schedule.zh.ts';
import { searchWords } from '../words/search.zh.ts';
import { sharingWords } from '../words/sharing.zh.ts';
import { zonesWords } from '../words/zones.zh.ts';
import type { PlanningWords } from './en.ts';

export const words: PlanningWords = {
  schedule: scheduleWords,
  sharing: sharingWords,
  calendar: calendarWords,
  room: roomWords,
  grid: gridWords,
  nothing: nothingWords,
  zones: zonesWords,
  search: searchWords,
};
