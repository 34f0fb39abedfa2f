import { useEffect, useRef, useState } from 'react';
import { onDemand } from '../../ui/onDemand.tsx';
import { useSavedSessions, useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import type { LastStep } from './savedSessionsStore.ts';
import styles from './ScheduleStatus.module.css';

const bars = () => import('./StatusBars.tsx');
const StepBar = onDemand(async () => (await bars()).StepBar);
const StorageBar = onDemand(async () => (await bars()).StorageBar);

/**
 * A status message about the last edit, with Undo (or Control+Z). It stays until it is dismissed or something else is edited, because
 * some visitors need time (WCAG 2.2, 2.2.1).
 */
export function StepStatus() {
  const store = useSavedSessionsStore();
  const { lastStep } = useSavedSessions();
  const region = useRef<HTMLDivElement>(null);
  const [undone, setUndone] = useState<LastStep | null>(null);

  // Here, and not in the bar, whose code may still be loading when the keys are pressed.
  useEffect(() => {
    if (lastStep === null) return;
    const listen = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const types =
        event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (!isUndo || types) return;
      event.preventDefault();
      setUndone(lastStep);
      void import('./scheduleSteps.ts').then((code) => code.undoLast(store));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [lastStep, store]);

  /** Moves the focus before its button disappears. */
  function leave(): void {
    region.current?.focus({ preventScroll: true });
  }

  return (
    <div ref={region} role="status" tabIndex={-1} className={styles['region']}>
      {(lastStep !== null || undone !== null) && (
        <StepBar
          step={lastStep}
          onLeave={leave}
          onUndone={() => setUndone(lastStep)}
          onDismiss={() => {
            setUndone(null);
            store.dismissStep();
          }}
        />
      )}
    </div>
  );
}

export interface StorageStatusProps {
  /** My schedule has a warning of its own, with more text. */
  readonly onMySchedule: boolean;
}

/** Warns once per visit, after the device has refused to store an edit. */
export function StorageStatus({ onMySchedule }: StorageStatusProps) {
  const { durable } = useSavedSessions();
  const [isDismissed, setDismissed] = useState(false);
  return (
    <div role="status" className={styles['region']}>
      {!durable && !isDismissed && !onMySchedule && <StorageBar onDismiss={() => setDismissed(true)} />}
    </div>
  );
}
