import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { acknowledged, changedSessions } from '../../../model/schedule/scheduleChanges.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface ChangesNoticeProps {
  readonly agenda: Agenda;
  readonly saved: SavedSessions;
}

/** Says that saved sessions have changed, with a button to mark all changes as read. */
export function ChangesNotice({ agenda, saved }: ChangesNoticeProps) {
  const t = usePlanningWords();
  const store = useSavedSessionsStore();
  const changed = changedSessions(agenda, saved);
  if (changed.length === 0) return null;
  return (
    <Notice title={t.schedule.changed(changed.length)}>
      <p>{t.schedule.changedHint}</p>
      {changed.length > 1 && (
        <Button
          icon={deferredIcons.check}
          onClick={({ currentTarget }) => {
            // The button disappears with the notice; move its focus.
            currentTarget.closest('main')?.focus({ preventScroll: true });
            store.acknowledge(
              new Map(changed.map(({ id, seen, session }) => [id, acknowledged(seen, session ?? undefined)])),
            );
          }}
        >
          {t.schedule.notedAll}
        </Button>
      )}
    </Notice>
  );
}
