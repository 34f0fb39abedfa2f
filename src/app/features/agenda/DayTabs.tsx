import { useCallback, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { todayAt } from '../../../model/now/phase.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { Link, type SitePath } from '../../ui/Link.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { dayAnchor } from './dayAnchor.ts';
import styles from './DayTabs.module.css';

export interface DayTabsProps {
  readonly agenda: Agenda;
  readonly days: readonly DayKey[];
  /** The number of matching sessions per day; a day without any may be absent. */
  readonly counts: ReadonlyMap<DayKey, number>;
  /** The number of matching sessions, which shows the counts, as while a filter is on; screen readers always get those. */
  readonly total?: number | null;
  /** The day that is shown; null for all. */
  readonly current: DayKey | null;
  /** Days that are not, or not wholly, in this list: their tabs link to their own pages. */
  readonly elsewhere?: readonly DayKey[];
  /** The page of a day, and of all days (null); those of the agenda if absent. */
  readonly pageOf?: (day: DayKey | null) => SitePath;
  /** Shown next to the tabs, such as the time zone. */
  readonly children?: ReactNode;
}

/** Tabs for the days: links into the list if it has all days, or to pages of their own. The filters go along. */
export function DayTabs(props: DayTabsProps) {
  const { agenda, days, counts, total = null, current, elsewhere, pageOf, children } = props;
  const { t, format, hrefs } = useLocale();
  const { pathname, search } = useLocation();
  const today = useClock(
    useCallback(
      (now: Instant | null) => (now === null ? null : todayAt(agenda, now, format.zone)),
      [agenda, format.zone],
    ),
  );
  const toPage =
    pageOf ?? ((day: DayKey | null) => ({ pathname: day === null ? hrefs.agenda : hrefs.day(day), search }));
  const count = (sessions: number) => (
    <span className={styles['count']} aria-hidden="true">
      {format.number(sessions)}
    </span>
  );
  return (
    <div className={styles['bar']} data-counted={total !== null || undefined}>
      <nav className={styles['days']} aria-label={t.agenda.days}>
        <ul className={styles['list']}>
          <li>
            <Link to={toPage(null)} aria-current={current === null ? 'page' : undefined}>
              {t.agenda.allDays}
              {total !== null && current === null && count(total)}
            </Link>
          </li>
          {days.map((day) => {
            const matching = counts.get(day) ?? 0;
            const inThisList = current === null && matching > 0 && !elsewhere?.includes(day);
            const to = inThisList ? { pathname, search, hash: dayAnchor(day) } : toPage(day);
            return (
              <li key={day}>
                <Link
                  ref={current === day ? intoView : null}
                  to={to}
                  aria-current={current === day ? 'page' : undefined}
                  data-empty={matching === 0}
                  data-today={day === today || undefined}
                >
                  {day === today && <VisuallyHidden>{t.now.today} </VisuallyHidden>}
                  {format.dayTab(day)}
                  {total !== null && count(matching)}
                  <VisuallyHidden>, {t.agenda.sessions(matching, format.number(matching))}</VisuallyHidden>
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

/** Scrolls the current tab into view, which may be off screen on a phone. */
function intoView(tab: HTMLElement | null): void {
  const days = tab?.closest('nav');
  if (tab && days) days.scrollLeft = tab.offsetLeft - (days.clientWidth - tab.offsetWidth) / 2;
}
