import { type ReactNode, useEffect } from 'react';
import { displayShift } from '../../../model/now/board.ts';
import { dayOf } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useNow } from '../../platform/ClockProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './Display.module.css';
import { keepAwake } from '../../platform/keepAwake.ts';
import { useUpdates } from '../../platform/useUpdates.ts';

export interface DisplayFrameProps {
  readonly title: ReactNode;
  /** The normal page, for whoever looks after the display. */
  readonly leaveTo: string;
  readonly children: ReactNode;
}

/** The distance of one shift in pixels. */
const step = 4;

/** On a display no sessions are saved. */
const saved: readonly string[] = [];

/**
 * The frame of a full-screen display: its title, the time at the venue and its content. It shifts a little each minute,
 * against burn-in. While the network is away, the current content stays.
 */
export function DisplayFrame({ title, leaveTo, children }: DisplayFrameProps) {
  const { format, locale } = useLocale();
  const t = usePlanningWords();
  const isOffline = useUpdates({ locale, saved, isDisplay: true }) !== null;
  useEffect(() => keepAwake(window), []);
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
