import { changedBy } from '../../../model/schedule/scheduleEdits.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';
import { DockBar } from '../../ui/DockBar.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import type { LastStep } from './savedSessionsStore.ts';
import { undoLast } from './scheduleSteps.ts';

export interface StepBarProps {
  /** null after it was undone. */
  readonly step: LastStep | null;
  /** Called before the focused button disappears. */
  readonly onLeave: () => void;
  readonly onUndone: () => void;
  readonly onDismiss: () => void;
}

/** Says what the last edit did, with an Undo button, and confirms when it was undone. */
export function StepBar({ step, onLeave, onUndone, onDismiss }: StepBarProps) {
  const t = usePlanningWords();
  const wordsOf = useStepWords();
  const store = useSavedSessionsStore();
  if (step === null) return <VisuallyHidden>{t.schedule.undone}</VisuallyHidden>;
  return (
    <DockBar words={wordsOf(step)} onDismiss={onDismiss}>
      <Button
        look="quiet"
        icon={deferredIcons.undo}
        onClick={() => {
          onLeave();
          onUndone();
          undoLast(store);
        }}
      >
        {t.schedule.undo}
      </Button>
    </DockBar>
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

/** Warns that nothing is stored on this device, with a link to the ways to keep a copy. */
export function StorageBar({ onDismiss }: { readonly onDismiss: () => void }) {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
  return (
    <DockBar words={t.schedule.notDurable} onDismiss={onDismiss}>
      <ButtonLink look="quiet" to={hrefs.mySchedule} onClick={onDismiss}>
        {t.schedule.takeAlong}
      </ButtonLink>
    </DockBar>
  );
}
