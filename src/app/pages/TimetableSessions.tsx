import { Suspense, useMemo } from 'react';
import { agendaCounts } from '../../model/agenda/agendaCounts.ts';
import type { SessionId } from '../../model/session.ts';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { renderStar } from '../features/my-schedule/StarButton.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useMedia } from '../platform/useMedia.ts';
import { lazyPage } from '../ui/lazyPage.ts';
import { onDemand } from '../ui/onDemand.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './AgendaPage.module.css';
import type { SearchAnswer } from './SearchResults.tsx';
import type { TimetableProps } from './Timetable.tsx';

// Loaded on demand: most visitors use the list.
const dayGrid = lazyPage(() => import('./DayGrid.tsx').then((code) => code.DayGrid));

const EmptyResult = onDemand(() =>
  import('../features/agenda/EmptyResult.tsx').then((code) => code.EmptyResult),
);

/** Such as at 400 % zoom: too small to show a whole cell of the grid. */
const tooSmallForGrid = '(max-width: 30rem) and (max-height: 30rem)';

export interface TimetableSessionsProps extends TimetableProps {
  readonly savedIds: ReadonlySet<SessionId>;
  /** null: nothing is searched, or there is no answer yet. */
  readonly answer: SearchAnswer | null;
  /** No answer can follow. */
  readonly isAnswered: boolean;
}

/** The sessions that the agenda shows: as a list, as a grid, by how well they match the search, or why there are none. */
export function TimetableSessions(props: TimetableSessionsProps) {
  const { agenda, view, control, savedIds, answer, isAnswered, renderDayNote } = props;
  const { t } = useLocale();
  const { day, isGrid, firstStart } = view;
  const isSmall = useMedia(tooSmallForGrid);
  const isPrinted = useMedia('print');
  const { passing, shown, listed, found } = props.sessions;
  const listParts = useMemo(() => ({ renderAction: renderStar, renderDayNote }), [renderDayNote]);
  return (
    <>
      {isGrid && isSmall && <p className={styles['note']}>{t.agenda.noRoomForGrid}</p>}
      {listed.length === 0 ? (
        isAnswered && (
          <EmptyResult
            agenda={agenda}
            control={control}
            day={day}
            savedIds={savedIds}
            found={found}
            suggestion={answer?.found?.suggestion}
          />
        )
      ) : isGrid && !isSmall && !isPrinted && day !== null ? (
        // In print a grid would be cut off, so the whole list is printed.
        <Suspense fallback={<Skeleton label={t.shell.loading} />}>
          <dayGrid.Page agenda={agenda} day={day} sessions={passing} />
        </Suspense>
      ) : found && answer ? (
        <answer.Results answer={answer} sessions={shown} renderAction={renderStar} />
      ) : (
        <AgendaList
          allAtOnce={agenda.part !== undefined || isPrinted}
          sessions={listed}
          filter={control.filter}
          parts={listParts}
          dayHeadings={day === null}
          about={day}
          offsetsAt={firstStart}
          isOpening={
            day === null && agenda.part && agenda.sessions[0]?.start !== agendaCounts(agenda).firstStart
          }
        />
      )}
    </>
  );
}
