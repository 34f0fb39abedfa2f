import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { endOf, type SessionEnd } from '../../../model/daySpan.ts';
import {
  clockChange,
  type DayKey,
  type Instant,
  type Zone,
  isoWithOffset,
} from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { ClockTime, Offset, DayShift } from '../../ui/ClockTime.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './AgendaList.module.css';
import { SessionProgress, SessionStatus, useSessionState } from './SessionStatus.tsx';

export interface SlotTimeProps {
  readonly start: Instant;
  /** A session that ends with most of the slot, which shows its end and status; null if they differ. */
  readonly session: AgendaSession | null;
  readonly day: DayKey;
  /**
   * The first start of the day. If the clocks have changed since, the UTC offset is shown, because an hour may occur
   * twice.
   */
  readonly dayStart: Instant;
}

/** The start of a slot in the chosen time zones, and the end that most of its sessions share. */
export function SlotTime({ start, session, day, dayStart }: SlotTimeProps) {
  const end = session && endOf(session);
  const { cityOf, times } = useLocale();
  const { first, second } = times;
  const changed = (zone: Zone) => clockChange(dayStart, start, zone).offset;
  return (
    <>
      <ClockTime at={start} format={first} day={day} />
      {end && (
        <span className={styles['end']}>
          {' '}
          <EndTime start={start} end={end} />
        </span>
      )}
      {changed(first.zone) && (
        <span className={styles['end']}>
          {' '}
          <VisuallyHidden>{cityOf(first.zone)} </VisuallyHidden>
          <Offset zone={first.zone} at={start} />
        </span>
      )}
      {second && (
        <span className={styles['second']}>
          {' '}
          <ClockTime at={start} format={second} day={day} />
          <VisuallyHidden> {cityOf(second.zone)}</VisuallyHidden>
          {changed(second.zone) && <Offset zone={second.zone} at={start} />}
        </span>
      )}
      {session && <SlotState session={session} />}
    </>
  );
}

/** How sessions with the same start and end relate to the current time, with a bar of how much of it has passed. */
function SlotState({ session }: { readonly session: AgendaSession }) {
  const state = useSessionState(session);
  if (state.kind !== 'soon' && state.kind !== 'running' && state.kind !== 'ended') return null;
  return (
    <span className={styles['state']}>
      {' '}
      <SessionStatus state={state} />
      {state.kind === 'running' && <SessionProgress elapsed={state.elapsed} />}
    </span>
  );
}

export interface EndTimeProps {
  readonly start: Instant;
  readonly end: SessionEnd;
}

/**
 * An end time: `–10:40`, or `~10:40` if it is an estimate, in words for screen readers. It has its UTC offset if the
 * clocks change during the session: "1:30 to 1:10" is 40 minutes in an hour that occurs twice.
 */
export function EndTime({ start, end }: EndTimeProps) {
  const { t, times } = useLocale();
  const { zone } = times.first;
  const time = times.first.time(end.at);
  const { days, offset } = clockChange(start, end.at, zone);
  return (
    <>
      <time dateTime={isoWithOffset(end.at, zone)} aria-hidden="true">
        {end.estimated ? '~' : '–'}
        {times.first.timeDigits(end.at)}
      </time>
      <VisuallyHidden>{end.estimated ? t.agenda.untilEstimated(time) : t.agenda.until(time)}</VisuallyHidden>
      <DayShift days={days} />
      {offset && <Offset zone={zone} at={end.at} />}
    </>
  );
}
