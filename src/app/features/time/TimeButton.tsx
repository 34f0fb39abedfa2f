import { useState } from 'react';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { onDemand } from '../../ui/onDemand.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './TimeButton.module.css';
import { useZoneNames } from './useZoneNames.ts';
import * as shapes from '../../ui/shapes.ts';

// Opened by few: the names of all zones and the way to choose among them travel when asked for.
const TimeDialog = onDemand(async () => (await import('./TimeDialog.tsx')).TimeDialog);

export interface TimeButtonProps {
  /** A moment of the conference: offsets are those of then. */
  readonly at: Instant;
  /** `offsets` where there is little room, `names` where there is enough. */
  readonly look: 'offsets' | 'names';
}

/** Says in which zones times are shown, and opens the choice of others. */
export function TimeButton({ at, look }: TimeButtonProps) {
  const { cityOf, t, times } = useLocale();
  const [open, setOpen] = useState(false);
  const names = useZoneNames(at);
  const zones = [times.first, ...(times.second ? [times.second] : [])].map(({ zone }) => zoneLabel(zone, at));
  return (
    <>
      <button
        type="button"
        className={`${styles['button']} ${styles[look]}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon shape={shapes.clock} />
        {look === 'names' ? (
          <span>{t.time.settings}</span>
        ) : (
          <>
            <span className={styles['zones']} aria-hidden="true">
              {zones.map(({ zone, offset, offsetLabel }) => (
                <span key={zone} className={zoneClass(cityOf(zone), offsetLabel)}>
                  {cityOf(zone) !== offsetLabel && <span>{cityOf(zone)}</span>}
                  <span className={styles['offset']}>
                    <span className={offset === 0 ? undefined : styles['utc']}>UTC</span>
                    {offsetLabel.slice(3)}
                  </span>
                </span>
              ))}
            </span>
            <VisuallyHidden>
              {t.time.settings}: {t.time.shownIn(names)}
            </VisuallyHidden>
          </>
        )}
      </button>
      {open && <TimeDialog at={at} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Letters of a name with its offset that fit on one line, on most screens; Chinese ones are as wide as two. */
const mostOnOneLine = 16;
const wideLetters = /[\u2e80-\uffef]/g;

function zoneClass(city: string, offsetLabel: string): string | undefined {
  const letters = city.replace(wideLetters, 'ww').length + offsetLabel.length;
  return letters > mostOnOneLine ? `${styles['zone']} ${styles['long']}` : styles['zone'];
}
