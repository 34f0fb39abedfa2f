import { useCallback, useState } from 'react';
import type { AgendaConference } from '../../../model/agenda/agenda.ts';
import { countdownTo } from '../../../model/now/phase.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { siteBase } from '../../platform/siteBase.ts';
import styles from './Hero.module.css';

export interface HeroProps {
  readonly conference: AgendaConference;
  /** When the first session begins; null: not known yet. */
  readonly starts: Instant | null;
}

/**
 * A band with the conference's name, until it begins; only where the agenda is wide enough. In the prerendered page a
 * script in index.html shows it before the first paint, because a build does not know the time. It stays until the next
 * page, so that nothing moves when the conference begins.
 */
export function Hero({ conference, starts }: HeroProps) {
  const { format, t } = useLocale();
  const isBefore = useClock(
    useCallback((now) => (now === null ? null : starts === null || now < starts), [starts]),
  );
  const left = useClock(
    useCallback(
      (now) =>
        now === null || starts === null || now >= starts
          ? ''
          : t.now.begins(format.timeLeft(countdownTo(starts, now))),
      [format, starts, t],
    ),
  );
  const [isShown, setShown] = useState(isBefore);
  if (isShown === null && isBefore !== null) setShown(isBefore);
  if (isShown === false) return null;
  const { days, hero, name, place } = conference;
  return (
    <div className={`${styles['hero']} ${isShown ? styles['shown'] : ''}`}>
      {hero && <img className={styles['picture']} src={siteBase + hero} alt="" />}
      <div className={styles['inner']}>
        <div className={hero ? styles['beside'] : styles['words']}>
          <p className={styles['name']}>{name}</p>
          <p className={styles['facts']}>
            {[format.daysCompact(days), place, left].filter(Boolean).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      </div>
    </div>
  );
}
