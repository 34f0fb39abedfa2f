import { useCallback } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { calendarOf } from '../../../model/calendar/calendar.ts';
import type { CalendarSession } from '../../../model/calendar/calendarEntry.ts';
import { calendarWordsFor } from '../../../model/calendar/calendarWords.ts';
import { slugOf } from '../../../model/text/slug.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';

/** Minutes before a session at which a reminder comes, where one is wanted. */
const reminderMinutes = 10;

export interface CalendarFile {
  /** What the file is about, for its name. */
  readonly about: string;
  readonly items: readonly CalendarSession[];
  readonly reminder?: boolean;
}

/** Hands sessions to the visitor as a calendar file. */
export function useCalendarFile(agenda: Agenda): (file: CalendarFile) => void {
  const { locale, hrefs } = useLocale();
  const { downloads, now } = usePlatform();
  const addressOf = useSiteAddress();
  return useCallback(
    ({ about, items, reminder = false }) => {
      const { key, name, timezone } = agenda.conference;
      const text = calendarOf({
        name,
        key,
        sessions: items,
        zone: timezone,
        now: now(),
        words: calendarWordsFor(locale),
        siteUrl: addressOf(hrefs.agenda),
        ...(reminder && { reminderMinutes }),
      });
      downloads.save({ name: `${slugOf(about)}.ics`, type: 'text/calendar', text });
    },
    [agenda, addressOf, downloads, hrefs, locale, now],
  );
}
