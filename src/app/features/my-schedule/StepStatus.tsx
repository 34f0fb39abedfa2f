import { useEffect, useRef, useState } from 'react';
import { onDemand } from '../../ui/onDemand.tsx';
import { useSavedSessions, useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import type { LastStep } from './savedSessionsStore.ts';
import styles from './StepStatus.module.css';

const StepBar = onDemand(async () => (await import('./StepBar.tsx')).StepBar);

/**
 * Says what the last edit did, and takes it back: by its button, or Control and Z. It stays until it is dismissed or
 * something else is edited, for whoever needs time (WCAG 2.2, 2.2.1).
 */
export function StepStatus() {
  const store = useSavedSessionsStore();
  const { lastStep } = useSavedSessions();
  const region = useRef<HTMLDivElement>(null);
  const [undone, setUndone] = useState<LastStep | null>(null);

  useEffect(() => {
    if (lastStep === null) return;
    const listen = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const types =
        event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (!isUndo || types) return;
      event.preventDefault();
      setUndone(lastStep);
      store.undo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [lastStep, store]);

  /** The button pressed goes, and the focus with it, unless it is taken care of. */
  function leave(): void {
    region.current?.focus({ preventScroll: true });
  }

  return (
    <div ref={region} role="status" tabIndex={-1} className={styles['region']}>
      {(lastStep !== null || undone !== null) && (
        <StepBar
          step={lastStep}
          onUndo={() => {
            leave();
            setUndone(lastStep);
            store.undo();
          }}
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
