import { useState } from 'react';
import { onDemand } from '../../ui/onDemand.tsx';
import { useSavedSessions } from './SavedSessionsProvider.tsx';
import styles from './StepStatus.module.css';

const StorageBar = onDemand(async () => (await import('./StorageBar.tsx')).StorageBar);

export interface StorageStatusProps {
  /** My schedule has a warning of its own, with more text. */
  readonly onMySchedule: boolean;
}

/** Warns once per visit, after the device has refused to store an edit. */
export function StorageStatus({ onMySchedule }: StorageStatusProps) {
  const { durable } = useSavedSessions();
  const [known, setKnown] = useState(false);
  return (
    <div role="status" className={styles['region']}>
      {!durable && !known && !onMySchedule && <StorageBar onKnown={() => setKnown(true)} />}
    </div>
  );
}
