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

/** In print only: a QR code of the schedule's link, where the list is not too long for one. */
export function PrintedLink({ agenda, saved }: PrintedLinkProps) {
  const t = usePlanningWords();
  const addressOf = useScheduleAddress(agenda);
  return (
    <div className={styles['printed']} data-printed>
      <QrCode text={addressOf(saved).code} caption={<p>{t.schedule.printedFrom}</p>} isOnPaper />
    </div>
  );
}
