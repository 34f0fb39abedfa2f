import type { Agenda } from '../../model/agenda/agenda.ts';
import { daysElsewhere, hasUndatedElsewhere } from '../../model/agenda/agendaCounts.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Link } from '../ui/Link.tsx';
import styles from './AgendaPage.module.css';

/**
 * Without script: links to the days that are not, or not wholly, in the page. Sessions without a day are found by track
 * and speaker.
 */
export function RestOfDays({ agenda }: { readonly agenda: Agenda }) {
  const { t, format, hrefs } = useLocale();
  const days = daysElsewhere(agenda);
  const undated = hasUndatedElsewhere(agenda);
  if (days.length === 0 && !undated) return null;
  const ways = [
    ...days.map((day) => [hrefs.day(day), format.dayLong(day)] as const),
    ...(undated
      ? [[hrefs.tracks, t.shell.tracks] as const, [hrefs.speakers, t.shell.speakers] as const]
      : []),
  ];
  return (
    <nav className={styles['rest']} aria-labelledby="rest-of-days">
      <p id="rest-of-days">{t.agenda.restOfDays}</p>
      <ul>
        {ways.map(([to, name]) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
