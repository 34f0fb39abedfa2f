import { useState } from 'react';
import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import { calendarLinks } from '../../../model/calendar/calendarLinks.ts';
import { calendarWordsFor } from '../../../model/calendar/calendarWords.ts';
import { htmlText } from '../../../model/text/htmlText.ts';
import type { Prose } from '../../../model/payload.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import styles from './CalendarPanel.module.css';
import { useCalendarFile } from './useCalendarFile.ts';
import * as laterShapes from '../../ui/laterShapes.ts';

export interface SessionCalendarProps {
  readonly agenda: Agenda;
  readonly session: AgendaSession;
  /** Where it has loaded. */
  readonly abstract: Prose | null;
}

/** Takes one session into a calendar: a file for any program, or a form of a calendar on the web. */
export function SessionCalendar(props: SessionCalendarProps) {
  const t = usePlanningWords();
  if (props.session.start === null) return null;
  return (
    <CalendarMenu label={t.calendar.calendar}>
      <Panel {...props} />
    </CalendarMenu>
  );
}

function Panel({ agenda, session, abstract }: SessionCalendarProps) {
  const { hrefs, locale } = useLocale();
  const t = usePlanningWords();
  const addressOf = useSiteAddress();
  const save = useCalendarFile(agenda);
  const [reminder, setReminder] = useState(false);
  const item = {
    session,
    url: addressOf(hrefs.session(session.id)),
    abstract: abstract && htmlText(abstract.html),
  };
  const links = calendarLinks(item, calendarWordsFor(locale));
  return (
    <div className={styles['panel']}>
      <Button
        look="primary"
        icon={laterShapes.download}
        onClick={() => save({ about: session.title.text, items: [item], reminder })}
      >
        {t.calendar.download}
      </Button>
      <label className={styles['check']}>
        <input type="checkbox" checked={reminder} onChange={() => setReminder(!reminder)} />
        {t.calendar.reminder}
      </label>
      <p className={styles['hint']}>{t.calendar.opensElsewhere}</p>
      {links && (
        <ul className={styles['links']}>
          {(['google', 'outlook', 'office'] as const).map((kind) => (
            <li key={kind}>
              <a href={links[kind]} target="_blank" rel="noopener noreferrer">
                {t.calendar[kind]} <Icon shape={laterShapes.external} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
