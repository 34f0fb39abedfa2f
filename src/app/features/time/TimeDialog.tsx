import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import { sameClocks, type ZoneChoice } from '../../../model/zones/zoneChoice.ts';
import type { Instant, Zone } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useTimeControl } from '../../navigation/TimeControl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import styles from './TimeDialog.module.css';
import { ZoneSearch } from './ZoneSearch.tsx';

export interface TimeDialogProps {
  /** A time during the conference, for the UTC offsets then. */
  readonly at: Instant;
  readonly onClose: () => void;
}

const hourChoices = ['locale', '12', '24'] as const;

/** The time settings: time zones, and 12 or 24 hours. Choices apply at once. */
export function TimeDialog({ at, onClose }: TimeDialogProps) {
  const { cityOf, format, times } = useLocale();
  const t = usePlanningWords();
  const { choice, mine, hours, chooseZone, chooseHours } = useTimeControl();
  const noteOf = (zone: Zone | null) => {
    if (zone === null) return '';
    return `${cityOf(zone)} ${zoneLabel(zone, at).offsetLabel}`;
  };
  // If the visitor's clock equals the venue's, there is only one time to show.
  const hasBoth =
    mine === null || (choice === 'both' ? times.second !== null : !sameClocks(format.zone, mine, [at]));
  const isOther = !['venue', 'mine', 'both'].includes(choice);
  return (
    <Dialog title={t.time.settings} closeLabel={t.sharing.close} onClose={onClose}>
      <div className={styles['body']}>
        <RadioList
          legend={t.zones.whose}
          chosen={choice === 'both' && !hasBoth ? 'venue' : choice}
          onChoose={(value) => chooseZone(value as ZoneChoice)}
          items={[
            { value: 'venue', label: t.zones.venue, note: noteOf(format.zone) },
            { value: 'mine', label: t.zones.mine, note: noteOf(mine) },
            ...(hasBoth ? [{ value: 'both', label: t.zones.both }] : []),
            ...(isOther ? [{ value: choice, label: t.zones.other, note: noteOf(choice as Zone) }] : []),
          ]}
        />
        {hasBoth && <p className={styles['hint']}>{t.zones.bothHint}</p>}
        <ZoneSearch at={at} chosen={choice} onChoose={chooseZone} />
        <RadioList
          legend={t.zones.hours}
          chosen={hours}
          onChoose={(value) => chooseHours(hourChoices.find((one) => one === value) ?? 'locale')}
          items={[
            { value: 'locale', label: t.zones.hoursLocale },
            { value: '12', label: t.zones.hours12 },
            { value: '24', label: t.zones.hours24 },
          ]}
        />
        <Button look="primary" onClick={onClose}>
          {t.zones.done}
        </Button>
      </div>
    </Dialog>
  );
}
