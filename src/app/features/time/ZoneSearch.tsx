import { useMemo, useState } from 'react';
import { listZones, searchZones } from '../../../model/zones/timezones.ts';
import type { Instant, Zone } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './TimeDialog.module.css';

export interface ZoneSearchProps {
  readonly at: Instant;
  readonly chosen: string;
  readonly onChoose: (zone: Zone) => void;
}

/** The results shown; a more specific query finds the rest. */
const most = 30;

/** A search for time zones by city, by name in the page's language, or by UTC offset. */
export function ZoneSearch({ at, chosen, onChoose }: ZoneSearchProps) {
  const { cityOf, format } = useLocale();
  const t = usePlanningWords();
  const [query, setQuery] = useState('');
  const zones = useMemo(() => listZones(Intl.supportedValuesOf('timeZone'), at), [at]);
  const found = useMemo(() => {
    const nameOf = (zone: Zone) => `${cityOf(zone)} ${format.inZone(zone).zoneName(at)}`;
    return query.trim() === '' ? [] : searchZones(zones, query, nameOf);
  }, [zones, query, cityOf, format, at]);
  return (
    <div className={styles['search']}>
      <label>
        <span className={styles['legend']}>{t.zones.findZone}</span>
        <input
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder={t.zones.findZoneHint}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </label>
      <VisuallyHidden>
        <span role="status">
          {query !== '' && t.zones.zonesFound(found.length, format.number(found.length))}
        </span>
      </VisuallyHidden>
      {query.trim() !== '' &&
        (found.length === 0 ? (
          <p className={styles['hint']}>{t.zones.zonesFound(0, '0')}</p>
        ) : (
          <div className={styles['found']}>
            <RadioList
              legend={t.zones.zones}
              chosen={chosen}
              onChoose={(value) => onChoose(value as Zone)}
              items={found.slice(0, most).map(({ zone, offsetLabel }) => ({
                value: zone,
                label: cityOf(zone),
                note: offsetLabel,
              }))}
            />
          </div>
        ))}
    </div>
  );
}
