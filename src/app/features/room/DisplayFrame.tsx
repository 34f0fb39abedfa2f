import { type ReactNode, useEffect, useState } from 'react';
import { displayShift } from '../../../model/now/board.ts';
import { dayOf } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useNow } from '../../platform/ClockProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './Display.module.css';
import type { SiteVersion } from '../../../model/offline.ts';
import { refreshData, fetchVersion } from '../../platform/dataRefresh.ts';
import { keepAwake } from '../../platform/keepAwake.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';

export interface DisplayFrameProps {
  readonly title: ReactNode;
  /** The normal page, for whoever looks after the display. */
  readonly leaveTo: string;
  readonly children: ReactNode;
}

/** The distance of one shift in pixels. */
const step = 4;

/**
 * The frame of a full-screen display: its title, the time at the venue and its content. It shifts a little each minute,
 * against burn-in.
 */
export function DisplayFrame({ title, leaveTo, children }: DisplayFrameProps) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const isOffline = useDisplayUpdates();
  const now = useNow();
  const { across, down } = now === null ? { across: 0, down: 0 } : displayShift(now);
  return (
    <div className={styles['screen']}>
      <div className={styles['frame']} style={{ translate: `${across * step}px ${down * step}px` }}>
        <header className={styles['head']}>
          <h1>{title}</h1>
          {now !== null && (
            <p className={styles['clock']}>
              <ClockTime at={now} format={format} day={dayOf(now, format.zone)} />
            </p>
          )}
        </header>
        {children}
        <p className={styles['foot']}>
          {isOffline && <span>{t.room.away}</span>}
          <Link to={leaveTo}>{t.room.leave}</Link>
        </p>
      </div>
    </div>
  );
}

/** How often the site is asked for its version, in milliseconds. */
const checkInterval = 120_000;

/**
 * Keeps a display up to date. When the site has a new version, the programme is refreshed in place; new scripts need a
 * reload. While the network is away, the current content stays.
 *
 * @returns whether the site could not be reached when last asked
 */
function useDisplayUpdates(): boolean {
  const { page, ticking } = usePlatform();
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    let last: SiteVersion | null = null;
    let isOver = false;
    let cancel = () => {};
    const check = async () => {
      try {
        const served = await fetchVersion(page, ticking);
        if (isOver) return;
        setOffline(false);
        if (last !== null && served.code !== last.code) page.reload();
        else if (last !== null && served.version !== last.version) refreshData();
        last = served;
      } catch {
        if (!isOver) setOffline(true);
      }
      if (!isOver) cancel = ticking.after(checkInterval, () => void check());
    };
    void check();
    return () => {
      isOver = true;
      cancel();
    };
  }, [page, ticking]);
  useEffect(() => keepAwake(window), []);
  return isOffline;
}
