import { letterWidth } from '../../../model/text/letterWidth.ts';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { TimeButton, useZoneNames } from './TimeButton.tsx';
import styles from './TimeOffsets.module.css';

/** The chosen time zones with their UTC offsets where space is short; opens the time settings. */
export function TimeOffsets({ at }: { readonly at: Instant }) {
  const { cityOf, t, times } = useLocale();
  const names = useZoneNames(at);
  const zones = [times.first, ...(times.second ? [times.second] : [])].map(({ zone }) => zoneLabel(zone, at));
  return (
    <TimeButton
      at={at}
      shown={{
        className: styles['offsets'],
        content: (
          <>
            <span className={styles['zones']} aria-hidden="true">
              {zones.map(({ zone, offset, offsetLabel }) => (
                <span key={zone} className={zoneClass(cityOf(zone), offsetLabel)}>
                  {cityOf(zone) !== offsetLabel && <span>{`${cityOf(zone)} `}</span>}
                  <span className={styles['offset']}>
                    <span className={offset === 0 ? undefined : styles['utc']}>UTC</span>
                    {offsetLabel.slice(3)}
                  </span>
                </span>
              ))}
            </span>
            <VisuallyHidden>{t.time.settingsIn(names)}</VisuallyHidden>
          </>
        ),
      }}
    />
  );
}

/** The letters of a name and offset that fit on one line of most screens; Chinese characters count as two. */
const mostOnOneLine = 16;

function zoneClass(city: string, offsetLabel: string): string | undefined {
  const letters = letterWidth(city) + offsetLabel.length;
  return letters > mostOnOneLine ? `${styles['zone']} ${styles['long']}` : styles['zone'];
}
