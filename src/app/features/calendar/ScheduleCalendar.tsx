import { useState } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { calendarPicks } from '../../../model/calendar/calendarPicks.ts';
import type { SavedSessions } from '../../../model/schedule/savedSessions.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { Button } from '../../ui/Button.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import styles from './CalendarPanel.module.css';
import { useCalendarFile } from './useCalendarFile.ts';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface ScheduleCalendarProps {
  readonly agenda: Agenda;
  readonly saved: SavedSessions;
}

/** Downloads the saved sessions as a calendar file: all of them, or those of one day. */
export function ScheduleCalendar({ agenda, saved }: ScheduleCalendarProps) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  const addressOf = useSiteAddress();
  const save = useCalendarFile(agenda);
  const [reminder, setReminder] = useState(false);
  const picksOf = (day: DayKey | null) =>
    calendarPicks(agenda, saved, day, (id) => addressOf(hrefs.session(id))).filter(
      ({ session }) => session.start !== null,
    );
  const name = t.calendar.fileName;
  return (
    <CalendarMenu label={t.calendar.calendar}>
      <div className={styles['panel']}>
        <p className={styles['title']}>{t.calendar.download}</p>
        <div className={styles['choices']}>
          <Button
            look="primary"
            icon={deferredIcons.download}
            onClick={() => save({ about: name, items: picksOf(null), reminder })}
          >
            {t.calendar.allDays}
          </Button>
          {agenda.conference.days
            .filter((day) =>
              agenda.sessions.some(
                (session) => session.day === day && saved.entries[session.id]?.state === 'saved',
              ),
            )
            .map((day) => (
              <Button
                key={day}
                onClick={() => save({ about: `${name} ${day}`, items: picksOf(day), reminder })}
              >
                {format.dayMedium(day)}
              </Button>
            ))}
        </div>
        <label className={styles['check']}>
          <input type="checkbox" checked={reminder} onChange={() => setReminder(!reminder)} />
          {t.calendar.reminder}
        </label>
        <p className={styles['hint']}>{t.calendar.downloadHint}</p>
      </div>
    </CalendarMenu>
  );
}
