import { useState } from 'react';
import { calendarLinks } from '../../../model/calendar/calendarLinks.ts';
import { calendarIdentity } from '../../../model/calendar/calendarPicks.ts';
import { htmlText } from '../../../model/text/html.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './CalendarPanel.module.css';
import type { SessionCalendarProps } from './SessionCalendar.tsx';
import { useCalendarFile } from './useCalendarFile.ts';
import * as deferredIcons from '../../ui/deferredIcons.ts';

/** The content of a session's calendar button: a file with all its times, and links to calendar websites. */
export function SessionCalendarPanel({ agenda, session, abstract }: SessionCalendarProps) {
  const { hrefs, format } = useLocale();
  const t = usePlanningWords();
  const addressOf = useSiteAddress();
  const save = useCalendarFile(agenda);
  const [reminder, setReminder] = useState(false);
  const about = {
    url: addressOf(hrefs.session(session.id)),
    abstract: abstract && htmlText(abstract.html),
    ...calendarIdentity(agenda.history, session.id),
  };
  const others = agenda.sessions.filter(({ id, slot }) => id === session.id && slot);
  const items = [session, ...others].map((time) => ({ ...about, session: time }));
  return (
    <div className={styles['panel']}>
      <Button
        look="primary"
        icon={deferredIcons.download}
        onClick={() => save({ about: session.title.text, items, reminder })}
      >
        {t.calendar.download}
      </Button>
      <label className={styles['check']}>
        <input type="checkbox" checked={reminder} onChange={() => setReminder(!reminder)} />
        {t.calendar.reminder}
      </label>
      <p className={styles['hint']}>{t.calendar.opensElsewhere}</p>
      {items.map((item) => {
        const { start, slot } = item.session;
        const links = calendarLinks(item, { ...t.calendar.entry, moderator: t.agenda.moderator });
        if (links === null || start === null) return null;
        const time = items.length > 1 && format.dateTime(start);
        return (
          <section key={slot ?? 0} aria-label={time || undefined}>
            {time && <h3 className={styles['title']}>{time}</h3>}
            <ul className={styles['links']}>
              {(['google', 'outlook', 'office'] as const).map((kind) => (
                <li key={kind}>
                  <a href={links[kind]} target="_blank" rel="noopener noreferrer">
                    {t.calendar[kind]} <Icon shape={deferredIcons.external} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
