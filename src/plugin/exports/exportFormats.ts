import { localeFolder, type Locale } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import { scheduleOf, type Schedule } from './schedule.ts';
import { scheduleJson } from './scheduleJson.ts';
import { scheduleXml } from './scheduleXml.ts';
import { sessionsCsv } from './sessionsCsv.ts';
import { speakersJson } from './speakersJson.ts';

/** A format that other programs read the programme in: one file, in one language. */
export interface ExportFormat {
  readonly file: string;
  /**
   * The text of the file, in parts because it may be many megabytes; null if the programme has nothing to write in this
   * format.
   *
   * @param schedule of this programme in this locale, null if it has no day: several formats write it
   */
  readonly write: (
    programme: Programme,
    locale: Locale,
    schedule: Schedule | null,
  ) => readonly string[] | null;
}

/** To add a format, add a file in this folder and a line here. */
const exportFormats: readonly ExportFormat[] = [scheduleXml, scheduleJson, speakersJson, sessionsCsv];

/**
 * All files, by path below the site: those of the default locale at its root, others in the folder of their locale.
 * Texts that a session lacks in a locale are in the default one, as on its pages. A generator, because the files are
 * large.
 */
export function* exportFiles(
  programme: Programme,
): Generator<{ readonly name: string; readonly parts: readonly string[] }> {
  const { locales } = programme.conference;
  for (const locale of locales) {
    const schedule = scheduleOf(programme, locale);
    for (const { file, write } of exportFormats) {
      const parts = write(programme, locale, schedule);
      if (parts !== null) yield { name: `${localeFolder(locale, locales)}${file}`, parts };
    }
  }
}
