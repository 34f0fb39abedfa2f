import { useCallback } from 'react';
import type { Agenda } from '../../../model/agenda.ts';
import { idsKnown } from '../../../model/incomingSchedule.ts';
import { picksOf, type SavedSessions } from '../../../model/savedSessions.ts';
import { scheduleFragment } from '../../../model/scheduleFragment.ts';
import { encodeScheduleLink } from '../../../model/scheduleLink.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';

/** Makes the absolute address that holds a list; see `useSiteAddress` for when to call it. */
export function useScheduleAddress(agenda: Agenda): (saved: SavedSessions) => string {
  const { hrefs } = useLocale();
  const addressOf = useSiteAddress();
  return useCallback(
    (saved) =>
      addressOf(hrefs.mySchedule) +
      scheduleFragment(encodeScheduleLink(picksOf(saved), idsKnown(agenda, saved))),
    [addressOf, agenda, hrefs],
  );
}
