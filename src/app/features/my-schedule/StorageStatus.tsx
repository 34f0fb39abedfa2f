import { useState } from 'react';
import { onDemand } from '../../ui/onDemand.tsx';
import { useSavedSessions } from './SavedSessionsProvider.tsx';
import styles from './StepStatus.module.css';

const StorageBar = onDemand(async () => (await import('./StorageBar.tsx')).StorageBar);

export interface StorageStatusProps {
  /** My schedule says it itself, at more length. */
  readonly onMySchedule: boolean;
}

/** Says once a visit that the device keeps nothing, after it has refused an edit, and leads to what helps. */
export function StorageStatus({ onMySchedule }: StorageStatusProps) {
  const { durable } = useSavedSessions();
  const [known, setKnown] = useState(false);
  return (
    <div role="status" className={styles['region']}>
      {!durable && !known && !onMySchedule && <StorageBar onKnown={() => setKnown(true)} />}
    </div>
  );
}
