import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import { agendaLookup } from '../../../model/agenda/agendaLookup.ts';
import { seenOf } from '../../../model/schedule/scheduleChanges.ts';
import type { TightChange } from '../../../model/schedule/scheduleConflicts.ts';
import type { Collision, ScheduleNotes } from '../../../model/schedule/scheduleNotes.ts';
import type { SessionId } from '../../../model/session.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './EntryNotes.module.css';
import { PriorityToggle } from './PriorityToggle.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import { SessionBriefs } from './SessionBriefs.tsx';
import { useChangeWords } from './useChangeWords.ts';
import * as laterShapes from '../../ui/laterShapes.ts';
import * as shapes from '../../ui/shapes.ts';

interface AllNotes {
  readonly agenda: Agenda;
  readonly notes: ReadonlyMap<SessionId, ScheduleNotes>;
}

const Context = createContext<AllNotes | null>(null);

/** Gives the rows of My schedule what there is to say about each, so that a change of one leaves their list as it is. */
export function EntryNotesProvider({ agenda, notes, children }: AllNotes & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ agenda, notes }), [agenda, notes]);
  return <Context value={value}>{children}</Context>;
}

/** Beneath a saved session: how much one wants to see it, what changed, what it collides with, and the ways out. */
export function EntryNotes({ session }: { readonly session: AgendaSession }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const all = use(Context);
  const notes = all?.notes.get(session.id);
  if (!all || !notes) return null;
  const { alternatives, changes, collisions, instead, tight } = notes;
  return (
    <div className={styles['notes']}>
      {changes.length > 0 && <Changes agenda={all.agenda} session={session} changes={changes} />}
      {collisions.map((collision) => (
        <CollisionNote key={collision.other.id} collision={collision} />
      ))}
      {tight.map((change) => (
        <TightNote key={change.from.id} change={change} />
      ))}
      {alternatives.length > 0 && (
        <details className={styles['ways']}>
          <summary>{t.schedule.others(alternatives.length, format.number(alternatives.length))}</summary>
          <SessionBriefs briefs={alternatives} />
        </details>
      )}
      {instead.length > 0 && (
        <details className={styles['ways']}>
          <summary>{t.schedule.inTrackThen(instead.length, format.number(instead.length))}</summary>
          <SessionBriefs briefs={instead.map((other) => ({ session: other }))} />
        </details>
      )}
      <PriorityToggle id={session.id} title={session.title.text} />
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
      <Icon shape={laterShapes.alert} />
      <ul className={styles['changes']}>
        {wordsOf(changes).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Button
        look="quiet"
        icon={laterShapes.check}
        onClick={({ currentTarget }) => {
          // The button goes with what it speaks of; the focus stays with the session.
          currentTarget.closest('[data-session]')?.querySelector('a')?.focus({ preventScroll: true });
          store.acknowledge(new Map([[session.id, seenOf(session)]]));
        }}
      >
        <span aria-hidden="true">{t.schedule.noted}</span>
        <VisuallyHidden>{t.schedule.notedOf(session.title.text)}</VisuallyHidden>
      </Button>
    </div>
  );
}

function CollisionNote({ collision }: { readonly collision: Collision }) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  const { other, minutes, exact, certain, rather } = collision;
  const length = format.duration(Math.round(minutes));
  const words = t.schedule;
  const said = exact ? words.overlaps : certain ? words.overlapsAbout : words.mayOverlap;
  return (
    <p className={styles['collision']}>
      <Icon shape={shapes.overlap} />
      <span>
        {said(length)}{' '}
        <Link to={hrefs.session(other.id)}>
          <Text {...other.title} />
        </Link>
        {rather !== null && (
          <>
            {words.sentenceEnd}
            {rather === 'this' ? words.ratherThis : words.ratherOther}
          </>
        )}
      </span>
    </p>
  );
}

function TightNote({ change }: { readonly change: TightChange }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const { from, to, minutes, exact } = change;
  const [start, end] = [from.room?.name.text ?? '', to.room?.name.text ?? ''];
  const whole = Math.round(minutes);
  const words = t.schedule;
  return (
    <p className={styles['tight']}>
      <Icon shape={laterShapes.walk} />
      <span>
        {whole === 0 ? words.tightNone(start, end) : words.tight(format.duration(whole), start, end)}
        {!exact && ` (${words.tightEstimated})`}
      </span>
    </p>
  );
}
