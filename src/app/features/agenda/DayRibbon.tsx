import { useCallback, useEffect, useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import {
  dayRibbon,
  positionOnRibbon,
  type DayRibbon as Ribbon,
  type Stretch,
} from '../../../model/now/dayRibbon.ts';
import type { SessionId } from '../../../model/session.ts';
import { timetable } from '../../../model/timetable.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { dayAnchor } from './dayAnchor.ts';
import styles from './DayRibbon.module.css';

export interface DayRibbonProps {
  /** What is listed. */
  readonly sessions: readonly AgendaSession[];
  /** The day that is shown; null for all: then that of the list's part in view. */
  readonly day: DayKey | null;
  readonly saved: ReadonlySet<SessionId>;
}

/**
 * A day as a strip: a tick for each time, saved sessions filled, overlaps as two bars, free time between them open, and now.
 * For keyboards and screen readers it is a list of times: one stop of the Tab key, with arrow keys inside.
 */
export function DayRibbon({ sessions, day, saved }: DayRibbonProps) {
  const { days } = useMemo(() => timetable(sessions), [sessions]);
  const inView = useDayInView(
    days.map((section) => section.day),
    day === null,
  );
  const shown = days.find((section) => section.day === (day ?? inView)) ?? days[0];
  const ribbon = useMemo(() => (shown ? dayRibbon(shown.slots, saved) : null), [shown, saved]);
  return shown && ribbon ? <Strip key={shown.day} day={shown.day} ribbon={ribbon} /> : null;
}

function Strip({ day, ribbon }: { readonly day: DayKey; readonly ribbon: Ribbon }) {
  const { t, format, times } = useLocale();
  const { viewport } = usePlatform();
  const now = useClock(
    useCallback((at: Instant | null) => (at === null ? null : positionOnRibbon(ribbon, at)), [ribbon]),
  );
  const { ticks, taken, overlaps, gaps } = ribbon;
  const current = now === null ? -1 : ticks.filter(({ at }) => at <= now).length - 1;
  const [stop, setStop] = useState(Math.max(current, 0));
  return (
    <nav aria-label={t.agenda.times(format.dayLong(day))} className={styles['strip']}>
      {gaps.map((gap) => (
        <i key={gap.from} className={styles['gap']} style={spanStyle(gap)} />
      ))}
      {taken.map((span) => (
        <i key={span.from} className={styles['taken']} style={spanStyle(span)} />
      ))}
      {overlaps.map((span) => (
        <i key={span.from} className={styles['overlap']} style={spanStyle(span)} />
      ))}
      <ol className={styles['times']}>
        {ticks.map((tick, index) => {
          const words = [
            times.first.time(tick.start),
            t.agenda.sessions(tick.sessions, format.number(tick.sessions)),
            ...(tick.hasSaved ? [t.agenda.saved] : []),
            ...(tick.clashes ? [t.agenda.overlaps] : []),
          ].join(' · ');
          return (
            <li key={tick.start} style={spanStyle(tick)}>
              <button
                type="button"
                title={words}
                aria-label={words}
                aria-current={index === current ? 'time' : undefined}
                tabIndex={index === Math.min(stop, ticks.length - 1) ? 0 : -1}
                style={tickStyle(tick)}
                onFocus={() => setStop(index)}
                onKeyDown={moveFocus}
                onClick={() => viewport.focusSession(tick.first)}
              />
            </li>
          );
        })}
      </ol>
      {now !== null && <b className={styles['now']} style={{ insetInlineStart: `${now}%` }} />}
    </nav>
  );
}

const spanStyle = ({ from, to }: Stretch): CSSProperties => ({
  insetInlineStart: `${from}%`,
  inlineSize: `${to - from}%`,
});

/** The position of the tick within its button. */
function tickStyle({ at, from, to }: Stretch & { readonly at: number }): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--tick': `${((at - from) / (to - from)) * 100}%`,
  };
  return style;
}

/** Arrow keys move in their own direction on the screen, also where text runs from right to left. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget } = event;
  const buttons = [...(currentTarget.closest('ol')?.querySelectorAll('button') ?? [])];
  const from = buttons.findIndex((button) => button === currentTarget);
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
  const target = {
    ArrowLeft: from - forward,
    ArrowRight: from + forward,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}

/** Below the sticky bars, and above the lower part of the screen. */
const upperPart = '-100px 0px -60% 0px';

/** The day whose part of the list is in the upper part of the screen; null if there is none. */
function useDayInView(days: readonly DayKey[], wanted: boolean): DayKey | null {
  const [inView, setInView] = useState<DayKey | null>(null);
  const listed = days.join(' ');
  useEffect(() => {
    if (!wanted || typeof IntersectionObserver !== 'function') return undefined;
    const all = listed.split(' ') as DayKey[];
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        }
        const first = all.find((day) => visible.has(dayAnchor(day)));
        if (first) setInView(first);
      },
      { rootMargin: upperPart },
    );
    const sections = () => all.flatMap((day) => document.getElementById(dayAnchor(day)) ?? []);
    const watch = () => {
      for (const section of sections()) observer.observe(section);
    };
    watch();
    // A list that opened at now gets its earlier days later.
    const list = sections()[0]?.parentElement;
    const additions = new MutationObserver(watch);
    if (list) additions.observe(list, { childList: true });
    return () => {
      additions.disconnect();
      observer.disconnect();
    };
  }, [listed, wanted]);
  return inView;
}
