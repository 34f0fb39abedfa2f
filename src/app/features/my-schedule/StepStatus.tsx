import { useEffect, useRef, useState } from 'react';
import { changedBy } from '../../../model/scheduleEdits.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useSavedSessions, useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import type { LastStep } from './savedSessionsStore.ts';
import styles from './StepStatus.module.css';

/**
 * Says what the last edit did, and takes it back: by its button, or Control and Z. It stays until it is dismissed or
 * something else is edited, for whoever needs time (WCAG 2.2, 2.2.1).
 */
export function StepStatus() {
  const { t } = useLocale();
  const store = useSavedSessionsStore();
  const { lastStep } = useSavedSessions();
  const region = useRef<HTMLDivElement>(null);
  const [undone, setUndone] = useState<LastStep | null>(null);
  const wordsOf = useStepWords();

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
      {lastStep === null && undone !== null && <VisuallyHidden>{t.schedule.undone}</VisuallyHidden>}
      {lastStep !== null && (
        <div className={styles['step']}>
          <span className={styles['words']}>{wordsOf(lastStep)}</span>
          <Button
            look="quiet"
            icon="undo"
            onClick={() => {
              leave();
              setUndone(lastStep);
              store.undo();
            }}
          >
            {t.schedule.undo}
          </Button>
          <IconButton
            icon="close"
            label={t.schedule.dismiss}
            onClick={() => {
              leave();
              setUndone(null);
              store.dismissStep();
            }}
          />
        </div>
      )}
    </div>
  );
}

function useStepWords(): (step: LastStep) => string {
  const { t, format } = useLocale();
  return (step) => {
    const ids = changedBy(step);
    const [count, shown] = [ids.length, format.number(ids.length)];
    const only = ids.length === 1 && ids[0] !== undefined ? step.after.entries[ids[0]] : undefined;
    switch (step.kind) {
      case 'removed':
      case 'cleared':
        return only ? t.schedule.removedOne(only.seen.title) : t.schedule.removed(count, shown);
      case 'added':
      case 'restored':
      case 'acknowledged':
        return t.schedule[step.kind](count, shown);
    }
  };
}
