import { useEffect, useState, type ReactNode } from 'react';
import type { StorageReport } from '../../../model/offline.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { siteBase } from '../../platform/siteBase.ts';
import { storageReport, type NavigatorWithWorkers } from '../../platform/siteWorker.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './OfflineNotices.module.css';
import { isAppleBrowser, type InstallHost } from './install.ts';

const knownKey = `lectern:safari-hint:${siteBase}`;

/**
 * In My schedule: what this device had no room to store, and, once, that Safari deletes what is stored.
 *
 * @param children ways to keep a copy
 */
export function OfflineNotices({
  isSaving,
  children,
}: {
  readonly isSaving: boolean;
  readonly children: ReactNode;
}) {
  const t = usePlanningWords();
  const { storage } = usePlatform();
  const [report, setReport] = useState<StorageReport | null>(null);
  const [isApple, setApple] = useState(
    () => isAppleBrowser(window as InstallHost) && storage.read(knownKey) === null,
  );
  useEffect(() => {
    let shown = true;
    void storageReport(navigator as NavigatorWithWorkers).then((found) => {
      if (shown) setReport(found);
    });
    return () => {
      shown = false;
    };
  }, []);
  const lacking = report?.lacking ?? [];
  return (
    <>
      {lacking.length > 0 && (
        <Notice title={t.offline.fullTitle}>
          {lacking.map((what) => (
            <p key={what}>{t.offline.full[what]}</p>
          ))}
        </Notice>
      )}
      {isApple && isSaving && (
        <Notice title={t.offline.appleTitle} tone="plain">
          <p>{t.offline.appleHint}</p>
          <div className={styles['ways']}>
            {children}
            <Button
              look="quiet"
              onClick={({ currentTarget }) => {
                currentTarget.closest('main')?.focus({ preventScroll: true });
                storage.write(knownKey, 'known');
                setApple(false);
              }}
            >
              {t.schedule.dismiss}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
