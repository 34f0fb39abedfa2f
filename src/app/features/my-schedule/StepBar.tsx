import { changedBy } from '../../../model/scheduleEdits.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { LastStep } from './savedSessionsStore.ts';
import styles from './StepStatus.module.css';

export interface StepBarProps {
  /** null once it was taken back. */
  readonly step: LastStep | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What the last edit did, with the way to take it back; and that this was done. */
export function StepBar({ step, onUndo, onDismiss }: StepBarProps) {
  const t = usePlanningWords();
  const wordsOf = useStepWords();
  if (step === null) return <VisuallyHidden>{t.schedule.undone}</VisuallyHidden>;
  return (
    <div className={styles['step']}>
      <span className={styles['words']}>{wordsOf(step)}</span>
      <Button look="quiet" icon="undo" onClick={onUndo}>
        {t.schedule.undo}
      </Button>
      <IconButton icon="close" label={t.schedule.dismiss} onClick={onDismiss} />
    </div>
  );
}

function useStepWords(): (step: LastStep) => string {
  const { format } = useLocale();
  const t = usePlanningWords();
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
