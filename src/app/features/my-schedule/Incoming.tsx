import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { isListOf } from '../../../model/schedule/conferenceKey.ts';
import { knownIds, incomingSchedule, currentPicks } from '../../../model/schedule/incomingSchedule.ts';
import { followFormer } from '../../../model/schedule/followFormer.ts';
import { picksOf, type SavedSessions } from '../../../model/schedule/savedSessions.ts';
import type { DecodedScheduleFile } from '../../../model/schedule/scheduleFile.ts';
import { changedBy, restore } from '../../../model/schedule/scheduleEdits.ts';
import { codeOfFragment, decodeScheduleLink, type LinkFault } from '../../../model/schedule/scheduleLink.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { keepScroll } from '../../navigation/arrival.ts';
import { IncomingFault, IncomingPanel } from './IncomingPanel.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import { addPicksTo, restoreInto } from './scheduleSteps.ts';

interface IncomingProps {
  readonly agenda: Agenda;
  readonly saved: SavedSessions;
  readonly onDone: () => void;
}

/** The shared schedule in the address, if there is one. It is removed from the address once the visitor has decided. */
export function IncomingFromAddress({ agenda, saved }: Omit<IncomingProps, 'onDone'>) {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const code = codeOfFragment(hash);
  if (code === null) return null;
  const removeCode = () =>
    void navigate({ pathname, search, hash: '' }, { replace: true, state: keepScroll });
  return <IncomingLink agenda={agenda} saved={saved} code={code} onDone={removeCode} />;
}

function IncomingLink({ agenda, saved, code, onDone }: IncomingProps & { readonly code: string }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const store = useSavedSessionsStore();
  const decoded = useMemo(() => decodeScheduleLink(code, knownIds(agenda, saved)), [code, agenda, saved]);
  if (decoded.kind === 'fault') {
    const titles: Record<LinkFault, string> = {
      unreadable: t.sharing.linkUnreadable,
      'too-long': t.sharing.linkTooLong,
      damaged: t.sharing.linkDamaged,
      newer: t.sharing.linkNewer,
    };
    const hint = decoded.fault === 'newer' ? t.sharing.linkNewerHint : t.sharing.linkHint;
    return <IncomingFault title={titles[decoded.fault]} hint={hint} onDiscard={onDone} />;
  }
  const { unknown, names } = decoded;
  const picks = currentPicks(decoded.picks, agenda);
  const incoming = incomingSchedule(agenda, saved, picks);
  const fresh = incoming.onlyTheirs.length;
  return (
    <IncomingPanel
      title={t.sharing.fromLink}
      incoming={incoming}
      unknown={unknown}
      names={names}
      accept={
        fresh === 0
          ? null
          : {
              words: t.sharing.add(fresh, format.number(fresh)),
              run() {
                addPicksTo(store, picks, agenda);
                onDone();
              },
            }
      }
      onDiscard={onDone}
    />
  );
}

/**
 * A schedule from a file. The visitor's own is merged; from another conference's, the sessions this one has can be
 * added.
 */
export function IncomingFile({
  agenda,
  saved,
  file,
  onDone,
}: IncomingProps & { readonly file: DecodedScheduleFile }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const store = useSavedSessionsStore();
  const { fault, source } = file;
  if (fault === 'unreadable')
    return <IncomingFault title={t.sharing.fileUnreadable} hint={t.sharing.fileHint} onDiscard={onDone} />;
  const theirs = followFormer(file.saved, agenda.history?.former ?? {}, 0 as Instant);
  const picks = picksOf(theirs);
  const incoming = incomingSchedule(agenda, saved, picks);
  const { key } = agenda.conference;
  const foreign = source !== null && source.key !== key && !isListOf(agenda, source.key, file.saved);
  const fresh = incoming.onlyTheirs.length;
  const known = new Set(knownIds(agenda, saved));
  const unknown = [...picks.keys()].filter((id) => !known.has(id));
  const changesNothing = foreign
    ? fresh === 0
    : changedBy({ before: saved, after: restore(saved, theirs, 0 as Instant) }).length === 0;
  return (
    <IncomingPanel
      title={t.sharing.fromFile}
      remarks={[
        ...(foreign ? [t.sharing.ofConference(source.name || source.key)] : []),
        ...(fault === 'newer' ? [t.sharing.fileNewer] : []),
        ...(fault === 'damaged' ? [t.sharing.fileDamaged] : []),
      ]}
      incoming={incoming}
      unknown={unknown.length}
      names={unknown.map((id) => theirs.entries[id]?.seen.title || id)}
      accept={
        changesNothing
          ? null
          : {
              words: foreign ? t.sharing.add(fresh, format.number(fresh)) : t.sharing.merge,
              run() {
                if (foreign) addPicksTo(store, picks, agenda);
                else restoreInto(store, theirs);
                onDone();
              },
            }
      }
      onDiscard={onDone}
    />
  );
}
