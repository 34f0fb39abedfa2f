import { useEffect, useMemo } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaLookup } from '../../../model/agenda/agendaLookup.ts';
import { isSaved, snapshotOf } from '../../../model/schedule/savedSessions.ts';
import type { SessionId } from '../../../model/session.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import { savedSessionsStore, type SavedSessionsStore } from './savedSessionsStore.ts';

/** The store of the visitor's saved sessions of this conference. */
export function useConferenceStore(agenda: Agenda): SavedSessionsStore {
  const { backup, storage, now } = usePlatform();
  const { key: conferenceKey } = agenda.conference;
  const store = useMemo(
    () => savedSessionsStore({ storage, backup, conferenceKey, now }),
    [storage, backup, conferenceKey, now],
  );
  useEffect(() => {
    // Needs the whole agenda to decide which stored schedules belong to this conference.
    if (agenda.part || !store.hasOthers()) return;
    void import('../../../model/schedule/conferenceKey.ts').then(({ isListOf }) =>
      store.adopt((key, list) => isListOf(agenda, key, list)),
    );
  }, [store, agenda]);
  useEffect(() => {
    const { history, part } = agenda;
    if (part || !history || Object.keys(history.former).length === 0) return;
    void import('../../../model/schedule/followFormer.ts').then((code) => {
      if (!code.hasFormer(store.state().saved, history.former)) return;
      store.change(null, (saved, at) => code.followFormer(saved, history.former, at));
    });
  }, [store, agenda]);
  return store;
}

/**
 * Applies the stars pressed before the app had loaded. Those of unknown sessions are dropped once the whole agenda has
 * loaded.
 */
export function useEarlyPresses(agenda: Agenda): void {
  const store = useSavedSessionsStore();
  const { earlyPresses } = usePlatform();
  useEffect(() => {
    const { sessions } = agendaLookup(agenda);
    const sessionOf = (id: string) => sessions.get(id as SessionId);
    for (const [id, saved] of earlyPresses.take(
      (one) => agenda.part === undefined || sessionOf(one) !== undefined,
    )) {
      const session = sessionOf(id);
      if (session === undefined || saved === isSaved(store.state().saved, session.id)) continue;
      if (saved) store.save(session.id, snapshotOf(session));
      else store.remove(session.id);
    }
  }, [agenda, store, earlyPresses]);
}
