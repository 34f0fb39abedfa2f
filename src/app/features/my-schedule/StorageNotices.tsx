import type { ReactNode } from 'react';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSavedSessions } from './SavedSessionsProvider.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';

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
