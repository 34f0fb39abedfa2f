import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import type { DeviceStorage } from '../../platform/storage.ts';

/** The time of the newest change that the visitor has been shown; null on a first visit. */
function readLastVisit(storage: DeviceStorage, key: string): Instant | null {
  const at = Number(storage.read(key) ?? Number.NaN);
  return Number.isFinite(at) ? (at as Instant) : null;
}

const keyOf = (agenda: Agenda) => `lectern:changes:${agenda.conference.key}`;

/**
 * The number of changes published since the visitor last opened the page of changes, or first visited the site. 0 on a
 * first visit.
 */
export function useUnseenCount(agenda: Agenda): number {
  const { storage } = usePlatform();
  const key = keyOf(agenda);
  const announced = agenda.history?.told ?? [];
  const newest = announced.at(-1)?.[0] ?? 0;
  // React reads it again on each render, so a visit to the page of changes counts from the next page on.
  const lastVisit = useSyncExternalStore(
    (changed) => storage.subscribe(key, changed),
    () => readLastVisit(storage, key),
    () => null,
  );
  useEffect(() => {
    if (lastVisit === null) storage.write(key, String(newest));
  }, [lastVisit, storage, key, newest]);
  if (lastVisit === null) return 0;
  return announced.reduce((sum, [at, sessions]) => (at > lastVisit ? sum + sessions : sum), 0);
}

/**
 * For the page of changes: the time of the newest change that the visitor had already seen, while the page is open.
 *
 * @param newest the time of the newest change of all; null while that is not known
 */
export function usePreviousVisit(agenda: Agenda, newest: Instant | null): Instant | null {
  const { storage } = usePlatform();
  const key = keyOf(agenda);
  const [read] = useState(() => firstRead(storage, key));
  const before = useSyncExternalStore(noSubscription, read, () => null);
  useEffect(() => {
    if (newest !== null) storage.write(key, String(Math.max(newest, before ?? 0)));
  }, [storage, key, newest, before]);
  return before;
}

const noSubscription = () => () => {};

/** Reads it once, before the page of changes writes it. */
function firstRead(storage: DeviceStorage, key: string): () => Instant | null {
  let found: { readonly lastVisit: Instant | null } | null = null;
  return () => (found ??= { lastVisit: readLastVisit(storage, key) }).lastVisit;
}
