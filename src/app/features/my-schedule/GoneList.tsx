import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaLookup } from '../../../model/agenda/agendaLookup.ts';
import { type GoneSession, alternativesTo } from '../../../model/schedule/mySchedule.ts';
import { acknowledged, changesOf } from '../../../model/schedule/scheduleChanges.ts';
import { isoWithOffset } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './GoneList.module.css';
import { useIsSaved, useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import { SessionBriefs } from './SessionBriefs.tsx';
import { StarToggle } from './StarButton.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface GoneListProps {
  readonly agenda: Agenda;
  readonly sessions: readonly GoneSession[];
}

/** Saved sessions that are no longer in the programme, as they were when saved. */
export function GoneList({ agenda, sessions }: GoneListProps) {
  const t = usePlanningWords();
  return (
    <section aria-labelledby="gone" className={styles['gone']}>
      <h2 id="gone">{t.schedule.gone}</h2>
      <p className={styles['hint']}>{t.schedule.goneHint}</p>
      <ul className={styles['list']}>
        {sessions.map((session) => (
          <Gone key={session.id} agenda={agenda} session={session} />
        ))}
      </ul>
    </section>
  );
}

function Gone({ agenda, session: { id, seen } }: { readonly agenda: Agenda; readonly session: GoneSession }) {
  const { format, times } = useLocale();
  const t = usePlanningWords();
  const store = useSavedSessionsStore();
  const saved = useIsSaved(id);
  const room = seen.room === null ? null : agendaLookup(agenda).rooms.get(seen.room);
  const alternatives = alternativesTo(agenda, id, seen);
  const title = seen.title || id;
  return (
    <li className={styles['item']} data-session={id}>
      <div>
        <p className={styles['title']}>
          <Text text={title} {...(seen.locale && { locale: seen.locale })} />
        </p>
        <p className={styles['when']}>
          {seen.start === null ? (
            t.schedule.goneUnscheduled
          ) : (
            <time dateTime={isoWithOffset(seen.start, times.first.zone)}>
              {t.schedule.goneWas(times.first.dateTime(seen.start))}
            </time>
          )}
          {room && (
            <>
              {' · '}
              <Text {...room.name} />
            </>
          )}
        </p>
      </div>
      <StarToggle id={id} seen={seen} />
      {saved && changesOf(seen, undefined).length > 0 && (
        <span className={styles['noted']}>
          <Button
            look="quiet"
            icon={deferredIcons.check}
            onClick={({ currentTarget }) => {
              // The button disappears with the change; move its focus to the star.
              currentTarget.closest('li')?.querySelector('button')?.focus({ preventScroll: true });
              store.acknowledge(new Map([[id, acknowledged(seen, undefined)]]));
            }}
          >
            <span aria-hidden="true">{t.schedule.noted}</span>
            <VisuallyHidden>{t.schedule.notedOf(title)}</VisuallyHidden>
          </Button>
        </span>
      )}
      {alternatives.length > 0 && (
        <details className={styles['instead']}>
          <summary>{t.schedule.inTrackThen(alternatives.length, format.number(alternatives.length))}</summary>
          <SessionBriefs briefs={alternatives.map((other) => ({ session: other }))} />
        </details>
      )}
    </li>
  );
}
