import { useEffect, useMemo } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
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
    // Only the whole agenda tells which stored schedules belong to this conference.
    if (agenda.part || !store.hasOthers()) return;
    void import('../../../model/schedule/conferenceKey.ts').then(({ isListOf }) =>
      store.adopt((key, list) => isListOf(agenda, key, list)),
    );
  }, [store, agenda]);
  useEffect(() => {
    const { history, part } = agenda;
    if (part || !history || Object.keys(history.former).length === 0) return;
    void import('../../../model/schedule/followFormer.ts').then(({ followFormer, hasFormer }) => {
      if (!hasFormer(store.state().saved, history.former)) return;
      store.change(null, (saved, at) => followFormer(saved, history.former, at));
    });
  }, [store, agenda]);
  return store;
}
