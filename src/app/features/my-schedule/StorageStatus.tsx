import { useState } from 'react';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';
import { useSavedSessions } from './SavedSessionsProvider.tsx';
import styles from './StepStatus.module.css';

export interface StorageStatusProps {
  /** My schedule says it itself, at more length. */
  readonly onMySchedule: boolean;
}

/** Says once a visit that the device keeps nothing, after it has refused an edit, and leads to what helps. */
export function StorageStatus({ onMySchedule }: StorageStatusProps) {
  const { hrefs, t } = useLocale();
  const { durable } = useSavedSessions();
  const [known, setKnown] = useState(false);
  return (
    <div role="status" className={styles['region']}>
      {!durable && !known && !onMySchedule && (
        <div className={styles['step']}>
          <span className={styles['words']}>
            {t.schedule.notDurable}.{' '}
            <Link to={hrefs.mySchedule} onClick={() => setKnown(true)}>
              {t.schedule.takeAlong}
            </Link>
          </span>
          <IconButton icon="close" label={t.schedule.dismiss} onClick={() => setKnown(true)} />
        </div>
      )}
    </div>
  );
}
