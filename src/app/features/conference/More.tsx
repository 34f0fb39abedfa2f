import { useCallback, useState } from 'react';
import type { AgendaConference } from '../../../model/agenda/agenda.ts';
import { countdownTo } from '../../../model/now/phase.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { siteBase } from '../../platform/siteBase.ts';
import heroStyles from './Hero.module.css';
import type { Html } from '../../../model/text/html.ts';
import { Prose } from '../../ui/Prose.tsx';
import sponsorStyles from './Sponsors.module.css';

export type MoreProps = HeroProps | SponsorsProps;

/** The band with the name above the agenda, or the sponsors: parts that only some conferences have. */
export function More(props: MoreProps) {
  return 'html' in props ? <Sponsors {...props} /> : <Hero {...props} />;
}

interface HeroProps {
  readonly conference: AgendaConference;
  /** When the first session begins; null: not known yet. */
  readonly starts: Instant | null;
}

/**
 * A band with the conference's name, until it begins; only where the agenda is wide enough. In the prerendered page a
 * script in index.html shows it before the first paint, because a build does not know the time. It stays until the next
 * page, so that nothing moves when the conference begins.
 */
function Hero({ conference, starts }: HeroProps) {
  const { format, t } = useLocale();
  const isBefore = useClock(
    useCallback((now) => (now === null ? null : starts === null || now < starts), [starts]),
  );
  const countdown = useClock(
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
    <div className={`${heroStyles['hero']} ${isShown ? heroStyles['shown'] : ''}`}>
      {hero && <img className={heroStyles['picture']} src={siteBase + hero} alt="" />}
      <div className={heroStyles['inner']}>
        <div className={hero ? heroStyles['beside'] : heroStyles['words']}>
          <p className={heroStyles['name']}>{name}</p>
          <p className={heroStyles['facts']}>
            {[format.daysCompact(days), place, countdown].filter(Boolean).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      </div>
    </div>
  );
}

interface SponsorsProps {
  readonly html: Html;
  /** Whether it is the strip below the agenda; else it is the page. */
  readonly isStrip?: boolean;
}

/** The sponsors, as the build wrote them: see plugin/sponsorsHtml.ts. */
function Sponsors({ html, isStrip = false }: SponsorsProps) {
  const { locale } = useLocale();
  return (
    <div className={`${sponsorStyles['sponsors']} ${isStrip ? sponsorStyles['strip'] : ''}`}>
      <Prose prose={{ html, locale }} />
    </div>
  );
}
