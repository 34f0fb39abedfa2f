import { createContext, use, useCallback, useMemo, type ReactNode } from 'react';
import type { Agenda, AgendaSession, AgendaRoom } from '../../../model/agenda/agenda.ts';
import { slotKey } from '../../../model/agenda/slotKey.ts';
import { agendaLookup } from '../../../model/agenda/agendaLookup.ts';
import { snapshotOf } from '../../../model/schedule/savedSessions.ts';
import type { TightChange } from '../../../model/schedule/scheduleConflicts.ts';
import {
  hasEnded,
  notesAt,
  type Collision,
  type ScheduleNotes,
} from '../../../model/schedule/scheduleNotes.ts';
import { timeTaken } from '../../../model/daySpan.ts';
import { addMinutes, type Instant } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './EntryNotes.module.css';
import { shortRange } from './FreeTime.tsx';
import { PriorityToggle } from './PriorityToggle.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import { SessionBriefs } from './SessionBriefs.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';
import type { RoomId } from '../../../model/room.ts';
import type { SessionChange } from '../../../model/schedule/scheduleChanges.ts';

interface AllNotes {
  readonly agenda: Agenda;
  /** By `slotKey`. */
  readonly notes: ReadonlyMap<string, ScheduleNotes>;
}

const Context = createContext<AllNotes | null>(null);

/**
 * Provides the notes for the rows of My schedule through a context, so that a changed note does not render the whole
 * list again.
 */
export function EntryNotesProvider({ agenda, notes, children }: AllNotes & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ agenda, notes }), [agenda, notes]);
  return <Context value={value}>{children}</Context>;
}

/** The notes below a saved session: its changes, overlaps, tight room changes, alternatives and priority. */
export function EntryNotes({ session }: { readonly session: AgendaSession }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const all = use(Context);
  const unfiltered = all?.notes.get(slotKey(session));
  const lastEnd = useLastEnd(session, unfiltered);
  if (!all || !unfiltered) return null;
  const isOver = lastEnd !== null && hasEnded(session, lastEnd);
  const notes = lastEnd === null ? unfiltered : notesAt(unfiltered, lastEnd);
  const { alternatives, changes, instead, priority, tight } = notes;
  if (isOver) {
    if (changes.length === 0) return null;
    return (
      <div className={styles['notes']}>
        <Changes agenda={all.agenda} session={session} changes={changes} />
      </div>
    );
  }
  // One bracket for both, from the earlier session to the later one, which has the note.
  const earlier = notes.collisions.filter(({ isLater }) => isLater);
  const isEarlier = notes.collisions.length > earlier.length;
  const isLater = earlier.length > 0;
  const clash = isEarlier && isLater ? 'between' : isEarlier ? 'first' : isLater ? 'last' : undefined;
  const others = alternatives.length + instead.length;
  const words = [
    priority === null ? t.schedule.priority : t.schedule[priority],
    others > 0 && t.schedule.others(others, format.number(others)),
  ]
    .filter(Boolean)
    .join(' · ');
  // Without notes, or if the other overlapping session has them: three dots below the star, which take no line.
  const isQuiet = priority === null && (others === 0 || clash === 'first');
  return (
    <div className={styles['notes']} data-clash={clash}>
      {changes.length > 0 && <Changes agenda={all.agenda} session={session} changes={changes} />}
      {isLater && <CollisionNote session={session} collisions={earlier} />}
      {tight.map((change) => (
        <TightNote key={change.from.id} change={change} />
      ))}
      <details className={styles['ways']} data-quiet={isQuiet || undefined}>
        <summary>
          {isQuiet ? (
            <>
              <span aria-hidden="true">⋯</span>
              <VisuallyHidden>{words}</VisuallyHidden>
            </>
          ) : (
            words
          )}
        </summary>
        <PriorityToggle id={session.id} title={session.title.text} />
        {alternatives.length > 0 && <SessionBriefs briefs={alternatives} />}
        {instead.length > 0 && (
          <>
            <p>{t.schedule.inTrackThen(instead.length, format.number(instead.length))}</p>
            <SessionBriefs briefs={instead.map((other) => ({ session: other }))} />
          </>
        )}
      </details>
    </div>
  );
}

interface ChangesProps extends Pick<ScheduleNotes, 'changes'> {
  readonly agenda: Agenda;
  readonly session: AgendaSession;
}

function Changes({ agenda, session, changes }: ChangesProps) {
  const t = usePlanningWords();
  const store = useSavedSessionsStore();
  const wordsOf = useChangeWords(agendaLookup(agenda).rooms);
  return (
    <div className={styles['changed']}>
      <Icon shape={deferredIcons.alert} />
      <ul className={styles['changes']}>
        {wordsOf(changes).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Button
        look="quiet"
        icon={deferredIcons.check}
        onClick={({ currentTarget }) => {
          // The button disappears with the change; move its focus to the session.
          currentTarget.closest('[data-session]')?.querySelector('a')?.focus({ preventScroll: true });
          store.acknowledge(new Map([[session.id, snapshotOf(session)]]));
        }}
      >
        <span aria-hidden="true">{t.schedule.noted}</span>
        <VisuallyHidden>{t.schedule.notedOf(session.title.text)}</VisuallyHidden>
      </Button>
    </div>
  );
}

/** The last end so far of the session and those it overlaps; null if none has ended. */
function useLastEnd(session: AgendaSession, notes: ScheduleNotes | undefined): Instant | null {
  return useClock(
    useCallback(
      (now: Instant | null) =>
        now === null
          ? null
          : [session, ...(notes?.collisions ?? []).map(({ other }) => other)]
              .flatMap((one) => (hasEnded(one, now) ? (timeTaken(one)?.end ?? []) : []))
              .reduce<Instant | null>((last, end) => (last !== null && last > end ? last : end), null),
      [session, notes],
    ),
  );
}

interface CollisionNoteProps {
  readonly session: AgendaSession;
  /** With earlier sessions, at least one. */
  readonly collisions: readonly Collision[];
}

/** When this session and earlier ones are on at once, and which of them to keep. Several are named by their titles. */
function CollisionNote({ session, collisions }: CollisionNoteProps) {
  const { format, times } = useLocale();
  const words = usePlanningWords().schedule;
  const store = useSavedSessionsStore();
  const { start } = session;
  const minutes = Math.max(...collisions.map((collision) => collision.minutes));
  const span = start === null ? '' : shortRange(times.first, start, addMinutes(start, minutes));
  const isExact = collisions.every(({ exact }) => exact);
  const only = collisions.length === 1 ? collisions[0] : undefined;
  const choice = (kept: AgendaSession, others: readonly AgendaSession[], text: string) => (
    <button
      key={kept.id}
      type="button"
      className={styles['keep']}
      title={kept.title.text}
      onClick={() => store.remove(...others.map(({ id }) => id))}
    >
      {text}
    </button>
  );
  return (
    <p className={styles['collision']} title={format.duration(Math.round(minutes))}>
      <span>{words.overlap(isExact ? span : `~${span}`)}</span>
      {collisions.map(({ other }) =>
        choice(other, [session], only ? words.keepFirst : words.keepOf(other.title.text)),
      )}
      {choice(
        session,
        collisions.map(({ other }) => other),
        words.keepSecond,
      )}
      {only && only.rather !== null && (
        <span>{only.rather === 'this' ? words.ratherSecond : words.ratherFirst}</span>
      )}
    </p>
  );
}

function TightNote({ change }: { readonly change: TightChange }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const { from, to, minutes, exact } = change;
  const [start, end] = [from.room?.name.text ?? '', to.room?.name.text ?? ''];
  const rounded = Math.round(minutes);
  const words = t.schedule;
  const tight =
    rounded === 0 ? words.tightNone(start, end) : words.tight(format.duration(rounded), start, end);
  return (
    <p className={styles['tight']}>
      <Icon shape={deferredIcons.walk} />
      <span>{exact ? tight : words.withEstimate(tight)}</span>
    </p>
  );
}

/** Describes the changes of a session. A change of both time and room is one sentence. */
function useChangeWords(
  rooms: ReadonlyMap<RoomId, AgendaRoom>,
): (changes: readonly SessionChange[]) => readonly string[] {
  const { times } = useLocale();
  const t = usePlanningWords();
  const words = t.schedule;
  const roomName = (id: RoomId | null) => (id === null ? words.noRoomYet : (rooms.get(id)?.name.text ?? id));
  return (changes) => {
    const room = changes.find((change) => change.kind === 'room');
    const moved = changes.some(({ kind }) => kind === 'moved');
    return changes.flatMap((change): string[] => {
      switch (change.kind) {
        case 'moved': {
          const before = times.first.dateTime(change.from);
          return [room ? words.movedWithRoom(before, roomName(room.from)) : words.moved(before)];
        }
        case 'room':
          if (moved) return [];
          if (change.from === null) return [words.roomNamed];
          return [(change.to === null ? words.roomTaken : words.otherRoom)(roomName(change.from))];
        case 'scheduled':
          return [words.timeSet];
        case 'unscheduled':
          return [words.timeTaken(times.first.dateTime(change.from))];
        case 'renamed':
          return [words.renamed(change.from)];
        case 'cancelled':
          return [words.nowCancelled];
        case 'restored':
          return [words.nowRestored];
        case 'returned':
          return [words.nowBack];
        case 'gone':
          return [words.gone];
      }
    });
  };
}
