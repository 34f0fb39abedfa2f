import { useEffect } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaLookup } from '../../../model/agenda/agendaLookup.ts';
import { isSaved, snapshotOf } from '../../../model/schedule/savedSessions.ts';
import type { SessionId } from '../../../model/session.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';

/**
 * Applies the stars pressed before the app had loaded. Those of unknown sessions are dropped once the whole agenda has
 * loaded.
 */
export function useEarlyPresses(agenda: Agenda): void {
  const store = useSavedSessionsStore();
  const { earlyPresses } = usePlatform();
  useEffect(() => {
    const { sessions } = agendaLookup(agenda);
    const known = (id: string) => sessions.get(id as SessionId);
    for (const [id, saved] of earlyPresses.take(
      (one) => agenda.part === undefined || known(one) !== undefined,
    )) {
      const session = known(id);
      if (session === undefined || saved === isSaved(store.state().saved, session.id)) continue;
      if (saved) store.save(session.id, snapshotOf(session));
      else store.remove(session.id);
    }
  }, [agenda, store, earlyPresses]);
}
