import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { nowLinePositions } from '../../../model/now/nowLine.ts';
import { clockChange, type DayKey, type Instant } from '../../../model/zonedTime.ts';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './AgendaList.module.css';
import { dayAnchor } from './dayAnchor.ts';
import type { ListedDay } from './listedSlots.ts';
import { NowLine } from './NowLine.tsx';
import { TimeSlot } from './TimeSlot.tsx';

/** `since`: its sessions continue into the day the page is about. */
export type DayHeading = 'day' | 'since' | 'none';

/** What pages add to the days of a list. */
export interface DayParts {
  /** The note at the end of a day's heading. */
  readonly renderDayNote?: (day: DayKey, isFirst: boolean) => ReactNode;
  /** What is shown between the sessions of a day, before those that start at `to`. */
  readonly renderBetween?: (day: DayKey, from: Instant, to: Instant) => ReactNode;
}

export interface DaySectionProps {
  readonly day: ListedDay;
  /** The first start on the next day in the list. */
  readonly next: Instant | null;
  readonly heading: DayHeading;
  /** All rows are rendered at once. */
  readonly allAtOnce: boolean;
  /** The first day of the list. */
  readonly isFirst: boolean;
  /** A time with the UTC offsets that the page shows. */
  readonly offsetsAt: Instant | null;
  readonly parts: DayParts;
}

const [first, last] = [-Infinity as Instant, Infinity as Instant];

/** The sessions of one day, by time. */
export const DaySection = memo(function DaySection(props: DaySectionProps) {
  const { day: section, next, heading, allAtOnce, isFirst, offsetsAt, parts } = props;
  const { renderDayNote, renderBetween } = parts;
  const { t, format, hrefs } = useLocale();
  const { search } = useLocation();
  const { day, slots } = section;
  const dayStart = slots[0]?.start ?? null;
  const positions = useMemo(() => nowLinePositions(section, next), [section, next]);
  const anchor = dayAnchor(day);
  const headingId = `${anchor}-heading`;
  return (
    <section
      id={heading === 'day' ? anchor : undefined}
      className={styles['section']}
      hidden={slots.every(({ isRemoved }) => isRemoved)}
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
      {slots.map((slot, index) => {
        const { start } = slot;
        const position = positions[index];
        const before = slots[index - 1]?.start ?? first;
        return (
          <Fragment key={start}>
            {renderBetween?.(day, before, start)}
            <TimeSlot
              {...slot}
              isFirst={allAtOnce || slot.isFirst}
              day={day}
              dayStart={dayStart ?? start}
              Heading={heading === 'none' ? 'h2' : 'h3'}
            />
            {position && <NowLine position={position} />}
          </Fragment>
        );
      })}
      {renderBetween?.(day, slots.at(-1)?.start ?? first, last)}
    </section>
  );
});

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
