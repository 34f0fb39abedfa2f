import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import styles from './PrintedLink.module.css';
import { QrCode } from './QrCode.tsx';
import { useScheduleAddress } from './useScheduleAddress.ts';

export interface PrintedLinkProps {
  readonly agenda: Agenda;
  readonly saved: SavedSessions;
}

/** On paper alone: the way back from the sheet to the list. */
export function PrintedLink({ agenda, saved }: PrintedLinkProps) {
  const t = usePlanningWords();
  const addressOf = useScheduleAddress(agenda);
  return (
    <div className={styles['printed']} data-printed>
      <QrCode text={addressOf(saved).code} />
      <p>{t.schedule.printedFrom}</p>
    </div>
  );
}
