import type { Instant } from '../../../model/zonedTime.ts';
import { clockChange } from '../../../model/zones/clockChange.ts';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './AgendaList.module.css';

export interface OtherOffsetsProps {
  readonly at: Instant;
  /** When they are those that are known. */
  readonly than: Instant;
}

/** The zones whose clocks have been changed in between, each with its offset. */
export function OtherOffsets({ at, than }: OtherOffsetsProps) {
  const { cityOf, times } = useLocale();
  const zones = [times.first, ...(times.second ? [times.second] : [])].map(({ zone }) => zone);
  return zones
    .filter((zone) => clockChange(than, at, zone).offset)
    .map((zone) => (
      <span key={zone} className={styles['offset']}>
        {` ${cityOf(zone)} ${zoneLabel(zone, at).offsetLabel}`}
      </span>
    ));
}
