import type { ReactNode } from 'react';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSavedSessions } from './SavedSessionsProvider.tsx';
import * as laterShapes from '../../ui/laterShapes.ts';

/** What the visitor should know of how their list is kept: not at all, or not all of it readable. */
export function StorageNotices({ children }: { readonly children: ReactNode }) {
  const t = usePlanningWords();
  const { downloads } = usePlatform();
  const { durable, aside } = useSavedSessions();
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
      {aside.length > 0 && (
        <Notice title={t.schedule.aside} tone="plain">
          <p>{t.schedule.asideHint}</p>
          <Button
            icon={laterShapes.download}
            onClick={() =>
              downloads.save({
                name: 'my-schedule-unreadable.json',
                type: 'application/json',
                text: `${JSON.stringify(aside, null, 2)}\n`,
              })
            }
          >
            {t.schedule.asideDownload}
          </Button>
        </Notice>
      )}
    </>
  );
}
