import { useRef, useState } from 'react';
import { onDemand } from '../../ui/onDemand.tsx';
import { useSavedSessions, useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import type { LastStep } from './savedSessionsStore.ts';
import styles from './StepStatus.module.css';

const StepBar = onDemand(async () => (await import('./StepBar.tsx')).StepBar);

/**
 * Says what the last edit did, and takes it back. It stays until it is dismissed or something else is edited, for
 * whoever needs time (WCAG 2.2, 2.2.1).
 */
export function StepStatus() {
  const store = useSavedSessionsStore();
  const { lastStep } = useSavedSessions();
  const region = useRef<HTMLDivElement>(null);
  const [undone, setUndone] = useState<LastStep | null>(null);

  /** The button pressed goes, and the focus with it, unless it is taken care of. */
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
            leave();
            setUndone(null);
            store.dismissStep();
          }}
        />
      )}
    </div>
  );
}
