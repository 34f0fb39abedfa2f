import type { ReactNode } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { acknowledged, changedSessions } from '../../../model/schedule/scheduleChanges.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useSavedSessions, useSavedSessionsStore } from './SavedSessionsProvider.tsx';

/** Warnings about stored data: nothing can be stored, or part of it cannot be read. */
export function StorageNotices({ children }: { readonly children: ReactNode }) {
  const t = usePlanningWords();
  const { downloads } = usePlatform();
  const { durable, quarantine } = useSavedSessions();
  return (
    <>
      <div role="alert">
        {!durable && (
          <Notice title={t.schedule.notDurable}>
            <p>{t.schedule.notDurableHint}</p>
            {children}
          </Notice>
        )}
      </div>
      {quarantine.length > 0 && (
        <Notice title={t.schedule.quarantine} tone="plain">
          <p>{t.schedule.quarantineHint}</p>
          <Button
            icon={deferredIcons.download}
            onClick={() =>
              downloads.save({
                name: 'my-schedule-unreadable.json',
                type: 'application/json',
                text: `${JSON.stringify(quarantine, null, 2)}\n`,
              })
            }
          >
            {t.schedule.quarantineDownload}
          </Button>
        </Notice>
      )}
    </>
  );
}

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
