import { useCallback } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { calendarOf } from '../../../model/calendar/calendar.ts';
import type { CalendarSession } from '../../../model/calendar/calendarEntry.ts';
import { slugOf } from '../../../model/text/slug.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';

/** Minutes from a reminder to the start of its session. */
const reminderMinutes = 10;

export interface CalendarFile {
  /** The subject of the file, for its name. */
  readonly about: string;
  readonly items: readonly CalendarSession[];
  readonly reminder?: boolean;
}

/** Downloads sessions as a calendar file. */
export function useCalendarFile(agenda: Agenda): (file: CalendarFile) => void {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
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
        words: { ...t.calendar.entry, moderator: t.agenda.moderator },
        siteUrl: addressOf(hrefs.agenda),
        ...(reminder && { reminderMinutes }),
      });
      downloads.save({ name: `${slugOf(about)}.ics`, type: 'text/calendar', text });
    },
    [agenda, addressOf, downloads, hrefs, now, t],
  );
}
