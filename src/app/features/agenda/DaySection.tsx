import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { nowPlaces } from '../../../model/now/nowLine.ts';
import type { DaySection as Day } from '../../../model/timetable.ts';
import { clockChange, isoWithOffset, type Instant } from '../../../model/zonedTime.ts';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './AgendaList.module.css';
import { dayAnchor } from './dayAnchor.ts';
import { useListParts } from './listContext.ts';
import { NowLine } from './NowLine.tsx';
import { TimeSlot } from './TimeSlot.tsx';

/** `since`: its sessions continue into the day the page is about. */
export type DayHeading = 'day' | 'since' | 'none';

export interface TimedNote {
  readonly start: Instant;
  readonly content: ReactNode;
}

export interface DaySectionProps {
  readonly day: Day;
  /** The first start on the next day in the list. */
  readonly next: Instant | null;
  readonly heading: DayHeading;
  /** How many of its time slots are rendered at once. */
  readonly rendered: number;
  /** How many are laid out at once; the others when they come near the viewport. */
  readonly laidOut: number;
  /** The slots laid out at once are the page's first screen. */
  readonly isFirst: boolean;
  /** Content between its sessions, sorted. */
  readonly notes: readonly TimedNote[] | undefined;
}

/** The sessions of one day, by time. */
export const DaySection = memo(function DaySection(props: DaySectionProps) {
  const { day: section, next, heading, rendered, laidOut, isFirst, notes = [] } = props;
  const { renderDayNote, offsetsAt } = useListParts();
  const { t, format, hrefs } = useLocale();
  const { search } = useLocation();
  const { day, slots } = section;
  const dayStart = slots[0]?.start ?? null;
  const places = useMemo(() => nowPlaces(section, next), [section, next]);
  const anchor = dayAnchor(day);
  const headingId = `${anchor}-heading`;
  return (
    <section
      id={heading === 'day' ? anchor : undefined}
      className={styles['section']}
      aria-labelledby={heading === 'none' ? undefined : headingId}
    >
      {heading !== 'none' && (
        <div className={styles['day']}>
          <h2 id={headingId}>
            <Link to={{ pathname: hrefs.day(day), search }}>
              {heading === 'since' ? t.agenda.since(format.dayHeading(day)) : format.dayHeading(day)}
            </Link>
            {dayStart !== null && offsetsAt !== null && <OffsetChanges at={dayStart} than={offsetsAt} />}
          </h2>
          {renderDayNote && <p>{renderDayNote(day, isFirst)}</p>}
        </div>
      )}
      {slots.map(({ start, sessions }, index) => {
        const place = places[index];
        const before = slots[index - 1]?.start ?? -Infinity;
        return (
          <Fragment key={start}>
            <TimedNotes notes={notes.filter((note) => note.start >= before && note.start < start)} />
            <TimeSlot
              start={start}
              sessions={sessions}
              day={day}
              dayStart={dayStart ?? start}
              Heading={heading === 'none' ? 'h2' : 'h3'}
              isFirst={index < rendered}
              isLaidOut={index < laidOut}
              endsFirstScreen={isFirst && index === laidOut - 1}
            />
            {place && <NowLine place={place} />}
          </Fragment>
        );
      })}
      <TimedNotes notes={notes.filter((note) => note.start >= (slots.at(-1)?.start ?? -Infinity))} />
    </section>
  );
});

function TimedNotes({ notes }: { readonly notes: readonly TimedNote[] }) {
  const { times } = useLocale();
  return notes.map(({ start, content }) => (
    <div key={start} className={styles['slot']}>
      <p className={styles['noteTime']}>
        <time dateTime={isoWithOffset(start, times.first.zone)}>{times.first.time(start)}</time>
      </p>
      {content}
    </div>
  ));
}

interface OffsetChangesProps {
  readonly at: Instant;
  /** A time with the offsets the reader knows. */
  readonly than: Instant;
}

/** The time zones whose clocks have changed since then, with their offsets. */
function OffsetChanges({ at, than }: OffsetChangesProps) {
  const { cityOf, times } = useLocale();
  const zones = [times.first, ...(times.second ? [times.second] : [])].map(({ zone }) => zone);
  return zones
    .filter((zone) => clockChange(than, at, zone).offset)
    .map((zone) => (
      <span key={zone} className={styles['offset']}>
        {` ${cityOf(zone)} ${zoneLabel(zone, at).offsetLabel}`}
      </span>
    ));
}
