import { useState, type ReactNode } from 'react';
import type { Instant, Zone } from '../../../model/zonedTime.ts';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as shapes from '../../ui/icons.ts';
import { onDemand } from '../../ui/onDemand.tsx';
import styles from './TimeButton.module.css';

// Few visitors open it, so the zones and their names load on demand.
const TimeDialog = onDemand(() => import('./TimeDialog.tsx').then((code) => code.TimeDialog));

export interface TimeButtonProps {
  /** A time during the conference, for the UTC offsets then. */
  readonly at: Instant;
  /** What it shows, with its class; "Time settings" if absent. */
  readonly shown?: { readonly className: string | undefined; readonly content: ReactNode };
}

/** Opens the time settings. */
export function TimeButton({ at, shown }: TimeButtonProps) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${styles['button']} ${shown ? shown.className : styles['names']}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon shape={shapes.clock} />
        {shown ? shown.content : <span>{t.time.settings}</span>}
      </button>
      {open && <TimeDialog at={at} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The chosen time zones as text: `Shanghai, UTC+8 and Los Angeles, UTC−7`. */
export function useZoneNames(at: Instant): string {
  const { cityOf, t, times } = useLocale();
  const nameOf = (zone: Zone) => {
    const [city, { offsetLabel }] = [cityOf(zone), zoneLabel(zone, at)];
    // UTC's name is its offset.
    return city === offsetLabel ? city : t.time.zone(city, offsetLabel);
  };
  const first = nameOf(times.first.zone);
  return times.second === null ? first : t.time.andZone(first, nameOf(times.second.zone));
}
