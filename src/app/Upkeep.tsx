import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Agenda } from '../model/agenda/agenda.ts';
import { sharingAgenda } from '../model/agenda/agendaSharing.ts';
import { phaseOf } from '../model/now/phase.ts';
import { dataFormat } from '../model/offline.ts';
import type { Instant } from '../model/zonedTime.ts';
import { useChangedCount, useSavedIds } from './features/my-schedule/SavedSessionsProvider.tsx';
import type { News } from './features/offline/OfflineBars.tsx';
import { isInAppBrowser } from './features/offline/inAppBrowser.ts';
import { useUpdates } from './platform/useUpdates.ts';
import { usePlatform } from './platform/PlatformProvider.tsx';
import { dataRefresh } from './platform/dataRefresh.ts';
import { useClock } from './platform/ClockProvider.tsx';
import { onDemand } from './ui/onDemand.tsx';

const bars = () => import('./features/offline/OfflineBars.tsx');
const OfflineLine = onDemand(async () => (await bars()).OfflineLine);
const UpdateStatus = onDemand(async () => (await bars()).UpdateStatus);
const FileHint = onDemand(async () => (await bars()).FileHint);
const InstallHint = onDemand(async () => (await bars()).InstallHint);

/** Stars after which installing is suggested. */
const enoughSaved = 3;

dataRefresh.share = sharingAgenda;

export interface UpkeepProps {
  readonly agenda: Agenda;
}

/**
 * Keeps an open page current: stores the site for offline use, notices new versions, and shows how old the programme
 * is. Loads a few seconds after the page. Displays have `DisplayFrame` for that.
 */
export function Upkeep({ agenda }: UpkeepProps) {
  const ids = useSavedIds(true);
  const { locale } = agenda;
  const saved = useMemo(
    () => [...ids].map((id) => `data/${dataFormat}/${locale}/sessions/${encodeURIComponent(id)}.json`),
    [ids, locale],
  );
  const isOn = useClock(useCallback((now: Instant | null) => isOnAt(agenda, now), [agenda]));
  const offlineSince = useUpdates({ locale, saved, isOn });
  const [news, dismiss] = useNews(agenda, ids);
  const [isFileLost, dismissFile] = useLostFile();
  const changed = useChangedCount();
  useEffect(() => {
    const device: Partial<Pick<Navigator, 'setAppBadge'>> = navigator;
    // Refused where the site is not installed.
    device.setAppBadge?.(changed).catch(() => {});
  }, [changed]);
  const hasSaved = ids.size > 0;
  useEffect(() => {
    // Absent where the page is not secure.
    const device: Partial<Pick<Navigator, 'storage'>> = navigator;
    if (hasSaved) void device.storage?.persist().catch(() => {});
  }, [hasSaved]);
  return (
    <>
      {/* The regions are always there: screen readers only announce changes in existing ones. */}
      <div role="status" tabIndex={-1}>
        {offlineSince !== null && <OfflineLine since={offlineSince} />}
      </div>
      <div role="status" tabIndex={-1}>
        {news && (
          <UpdateStatus news={news} hasChangesPage={agenda.history !== undefined} onDismiss={dismiss} />
        )}
      </div>
      <div role="status" tabIndex={-1}>
        {isFileLost && <FileHint onDismiss={dismissFile} />}
      </div>
      <div role="status" tabIndex={-1}>
        {ids.size >= enoughSaved && <InstallHint />}
      </div>
    </>
  );
}

/** Whether a file was saved in a browser that saves none. */
function useLostFile(): readonly [boolean, () => void] {
  const { downloads } = usePlatform();
  const [isLost, setLost] = useState(false);
  useEffect(
    () => (isInAppBrowser(navigator.userAgent) ? downloads.subscribe(() => setLost(true)) : undefined),
    [downloads],
  );
  return [isLost, useCallback(() => setLost(false), [])];
}

function isOnAt(agenda: Agenda, now: Instant | null): boolean {
  if (now === null) return false;
  const { kind } = phaseOf(agenda, now);
  return kind === 'during' || kind === 'between';
}

/** The number of changes since the agenda was reloaded in the same language; added up until they are dismissed. */
function useNews(agenda: Agenda, saved: ReadonlySet<string>): readonly [News | null, () => void] {
  const [changes, setChanges] = useState<ReadonlySet<string>>(new Set());
  const before = useRef(agenda);
  useEffect(() => {
    const last = before.current;
    before.current = agenda;
    if (last === agenda || last.locale !== agenda.locale || last.part || agenda.part) return;
    const add = ({ agendaChanges }: typeof import('../model/changes/agendaChanges.ts')) => {
      const changed = agendaChanges(last, agenda);
      if (changed.length > 0) setChanges((earlier) => new Set([...earlier, ...changed]));
    };
    // Loaded on demand, like the bar that shows it: in most visits the programme does not change.
    import('../model/changes/agendaChanges.ts').then(add, () => {});
  }, [agenda]);
  const dismiss = useCallback(() => setChanges(new Set()), []);
  const ofSaved = [...changes].filter((id) => saved.has(id)).length;
  return [changes.size > 0 ? { changes: changes.size, ofSaved } : null, dismiss];
}
