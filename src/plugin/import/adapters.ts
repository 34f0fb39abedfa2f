import type { Locale } from '../../model/locale.ts';
import type { ForeignProgramme } from './foreignProgramme.ts';
import { devfestHugo } from './formats/devfestHugo.ts';
import { devopsdays } from './formats/devopsdays.ts';
import { frab } from './formats/frab.ts';
import { hugoSessions } from './formats/hugoSessions.ts';
import { icalendar } from './formats/icalendar.ts';
import { jekyllConference } from './formats/jekyllConference.ts';
import { opass } from './formats/opass.ts';
import { pretalxApi } from './formats/pretalxApi.ts';
import { sessionize } from './formats/sessionize.ts';
import { spreadsheet } from './formats/spreadsheet.ts';
import type { SourceFile } from './sourceFiles.ts';

/** Information from the user that the source lacks. */
export interface ReadingHints {
  /** The default locale of the folder that is written into; null: it has none yet, and the source decides. */
  readonly locale: Locale | null;
  /** The columns of a spreadsheet by field: `{ title: 'Talk name' }`. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Something only the user knows, such as which column of a spreadsheet has the titles. */
export interface Question {
  /** The key of `columns` that the answer is given to. */
  readonly column: string;
  readonly text: string;
  readonly choices: readonly string[];
}

/** Reads one foreign format: a source is an adapter, and adding one is a file and a line in the list below. */
export interface Adapter {
  /** The format's name in messages. */
  readonly name: string;
  /** The files it would read; null if the source has another format. */
  readonly recognises: (files: readonly SourceFile[]) => readonly SourceFile[] | null;
  /** Questions to the user about the source: none for most formats. */
  readonly questions?: (files: readonly SourceFile[], hints: ReadingHints) => readonly Question[];
  /** @param files those that `recognises` named */
  readonly read: (files: readonly SourceFile[], hints: ReadingHints) => ForeignProgramme;
}

/** In order of preference: richer formats first. */
export const adapters: readonly Adapter[] = [
  frab,
  pretalxApi,
  sessionize,
  opass,
  jekyllConference,
  devopsdays,
  devfestHugo,
  hugoSessions,
  icalendar,
  spreadsheet,
];
