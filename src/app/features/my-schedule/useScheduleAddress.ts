import { useCallback } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaLookup } from '../../../model/agenda/agendaLookup.ts';
import { knownIds } from '../../../model/schedule/incomingSchedule.ts';
import { picksOf, type SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { encodeScheduleLink, scheduleFragment } from '../../../model/schedule/scheduleLink.ts';
import type { SessionId } from '../../../model/session.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';

/** The address that contains a schedule, in two forms. */
export interface ScheduleAddress {
  /** For sharing: includes the titles if the schedule is short, for sessions that the programme may drop later. */
  readonly link: string;
  /** For a QR code: as short as possible. */
  readonly code: string;
}

/** Creates the address that contains a schedule; see `useSiteAddress` for when to call it. */
export function useScheduleAddress(agenda: Agenda): (saved: SavedSessions) => ScheduleAddress {
  const { hrefs } = useLocale();
  const addressOf = useSiteAddress();
  return useCallback(
    (saved) => {
      const page = addressOf(hrefs.mySchedule);
      const [picks, known] = [picksOf(saved), knownIds(agenda, saved)];
      const { sessions } = agendaLookup(agenda);
      const titleOf = (id: SessionId) => sessions.get(id)?.title.text ?? saved.entries[id]?.seen.title;
      return {
        link: page + scheduleFragment(encodeScheduleLink(picks, known, titleOf)),
        code: page + scheduleFragment(encodeScheduleLink(picks, known)),
      };
    },
    [addressOf, agenda, hrefs],
  );
}
