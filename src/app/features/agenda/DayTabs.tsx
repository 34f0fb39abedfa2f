import { useCallback, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { dayOf, type DayKey, type Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { Link, type SitePath } from '../../ui/Link.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { dayAnchor } from './dayAnchor.ts';
import styles from './DayTabs.module.css';

export interface DayTabsProps {
  readonly days: readonly DayKey[];
  /** How many sessions pass on each day; a day without any may be absent. */
  readonly counts: ReadonlyMap<DayKey, number>;
  /** The one day that is shown; null where all are. */
  readonly current: DayKey | null;
  /** Days that the list of all has not, or not whole: they lead to their own pages. */
  readonly elsewhere?: readonly DayKey[];
  /** Where a day is a page of its own, and all of them are; the agenda's where nothing is given. */
  readonly pageOf?: (day: DayKey | null) => SitePath;
  /** What stays in view beside the days, such as the zone times are in. */
  readonly children?: ReactNode;
}

/** The days: places to jump to where all are in one list, pages of their own otherwise. The filters go along. */
export function DayTabs({ days, counts, current, elsewhere, pageOf, children }: DayTabsProps) {
  const { t, format, hrefs } = useLocale();
  const { pathname, search } = useLocation();
  const today = useClock(
    useCallback((now: Instant | null) => (now === null ? null : dayOf(now, format.zone)), [format.zone]),
  );
  const toPage =
    pageOf ?? ((day: DayKey | null) => ({ pathname: day === null ? hrefs.agenda : hrefs.day(day), search }));
  return (
    <div className={styles['bar']}>
      <nav className={styles['days']} aria-label={t.agenda.days}>
        <ul className={styles['list']}>
          <li>
            <Link to={toPage(null)} aria-current={current === null ? 'page' : undefined}>
              <span className={styles['all']}>{t.agenda.allDays}</span>
            </Link>
          </li>
          {days.map((day) => {
            const count = counts.get(day) ?? 0;
            const inThisList = current === null && count > 0 && !elsewhere?.includes(day);
            const to = inThisList ? { pathname, search, hash: dayAnchor(day) } : toPage(day);
            return (
              <li key={day}>
                <Link
                  ref={current === day ? intoView : null}
                  to={to}
                  aria-current={current === day ? 'page' : undefined}
                  data-empty={count === 0}
                  data-today={day === today || undefined}
                >
                  {day === today && <VisuallyHidden>{t.now.today} </VisuallyHidden>}
                  <span className={styles['weekday']}>{format.weekdayShort(day)}</span>
                  <span className={styles['date']}>{format.dayShort(day)}</span>
                  <span className={styles['count']}>
                    <span aria-hidden="true">{format.number(count)}</span>
                    <VisuallyHidden>{t.agenda.sessions(count, format.number(count))}</VisuallyHidden>
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      {children}
    </div>
  );
}

/** Of many days on a phone the one shown may be beyond the edge. */
function intoView(tab: HTMLElement | null): void {
  const days = tab?.closest('nav');
  if (tab && days) days.scrollLeft = tab.offsetLeft - (days.clientWidth - tab.offsetWidth) / 2;
}
