import { useState } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import type { IncomingSchedule } from '../../../model/schedule/incomingSchedule.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './IncomingPanel.module.css';
import { SessionBriefs } from './SessionBriefs.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface IncomingPanelProps {
  readonly title: string;
  /** Remarks about its origin. */
  readonly remarks?: readonly string[];
  readonly incoming: IncomingSchedule;
  /** How many of its sessions are not in the programme. */
  readonly unknown: number;
  /** Titles of some of those. */
  readonly names?: readonly string[];
  /** The label and action of the button that accepts it; null if accepting changes nothing. */
  readonly accept: { readonly words: string; readonly run: () => void } | null;
  readonly onDiscard: () => void;
}

/** A longer list would push the buttons out of view. */
const mostNames = 8;

/** A shared schedule: what it would add, with buttons to add it, to compare it, or to close it. */
export function IncomingPanel(props: IncomingPanelProps) {
  const { title, remarks = [], incoming, unknown, names = [], accept, onDiscard } = props;
  const { format } = useLocale();
  const t = usePlanningWords();
  const [looking, setLooking] = useState(false);
  const { both, onlyMine, onlyTheirs, gone } = incoming;
  const words = t.sharing;
  const total = both.length + onlyTheirs.length + gone.length + unknown;
  const counted = (say: (count: number, shown: string) => string, count: number) =>
    say(count, format.number(count));
  /** The first titles, and how many of all there are besides. */
  const listed = (titles: readonly string[], all: number) => {
    const shown = titles.slice(0, mostNames).map(words.quoted);
    const others = all - shown.length;
    return format.list(others > 0 ? [...shown, counted(words.others, others)] : shown);
  };
  return (
    <section aria-labelledby="incoming" className={styles['panel']}>
      <h2 id="incoming">{title}</h2>
      <div role="status" className={styles['words']}>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        <p>
          {counted(words.holds, total)}{' '}
          {onlyTheirs.length > 0
            ? counted(words.isNew, onlyTheirs.length)
            : both.length > 0 && words.nothingNew}{' '}
          {onlyTheirs.length > 0 && both.length > 0 && counted(words.alsoMine, both.length)}
        </p>
        {onlyTheirs.length > 0 && (
          <p>
            {words.newNamed(
              listed(
                onlyTheirs.map(({ title: { text } }) => text),
                onlyTheirs.length,
              ),
            )}
          </p>
        )}
        {gone.length > 0 && <p>{words.goneNamed(format.list(gone))}</p>}
        {names.length > 0 && <p>{words.unknownNamed(listed(names, unknown))}</p>}
        {names.length === 0 && unknown > 0 && <p>{counted(words.unknown, unknown)}</p>}
      </div>
      <div className={styles['choices']}>
        {accept && (
          <Button look="primary" onClick={accept.run}>
            {accept.words}
          </Button>
        )}
        {both.length + onlyTheirs.length > 0 && (
          <Button icon={deferredIcons.columns} aria-expanded={looking} onClick={() => setLooking(!looking)}>
            {looking ? words.lookLess : words.look}
          </Button>
        )}
        <Button look="quiet" onClick={onDiscard}>
          {accept ? words.discard : words.close}
        </Button>
      </div>
      {looking && (
        <div className={styles['sides']}>
          <Side title={words.onlyTheirs} sessions={onlyTheirs} />
          <Side title={words.both} sessions={both} />
          <Side title={words.onlyMine} sessions={onlyMine} />
        </div>
      )}
    </section>
  );
}

function Side({ title, sessions }: { readonly title: string; readonly sessions: readonly AgendaSession[] }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  return (
    <div className={styles['side']}>
      <h3>
        {title} <span className={styles['count']}>{format.number(sessions.length)}</span>
      </h3>
      {sessions.length === 0 ? (
        <p className={styles['none']}>{t.sharing.none}</p>
      ) : (
        <SessionBriefs briefs={sessions.map((session) => ({ session }))} dated />
      )}
    </div>
  );
}

interface IncomingFaultProps {
  readonly title: string;
  readonly hint: string;
  readonly onDiscard: () => void;
}

/** An error message for a link or file without a schedule. */
export function IncomingFault({ title, hint, onDiscard }: IncomingFaultProps) {
  const t = usePlanningWords();
  return (
    <div role="alert">
      <Notice title={title}>
        <p>{hint}</p>
        <Button onClick={onDiscard}>{t.sharing.close}</Button>
      </Notice>
    </div>
  );
}
