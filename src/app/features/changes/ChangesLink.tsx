import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { phaseOf } from '../../../model/now/phase.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './ChangesLink.module.css';
import { useUnseenCount } from './useLastVisit.ts';

const week = 7 * 24 * 3_600_000;

/** Whether changes matter today: the last is less than a week old, or the conference is on. */
function areCurrent(agenda: Agenda, now: Instant): boolean {
  const last = agenda.history?.told?.at(-1)?.[0];
  if (last !== undefined && Math.abs(now - last) < week) return true;
  const { kind } = phaseOf(agenda, now);
  return kind === 'during' || kind === 'between';
}

/**
 * The link to the changes in the main navigation, with the number of those that the visitor has not seen: where there
 * are some, and as long as changes matter. The footer has one at all times.
 */
export function ChangesLink({ agenda }: { readonly agenda: Agenda }) {
  const { format, hrefs } = useLocale();
  const words = usePlanningWords().changes;
  const isHere = useLocation().pathname === hrefs.changes;
  const unseen = useUnseenCount(agenda);
  const current = useClock(
    useCallback((now: Instant | null) => now !== null && areCurrent(agenda, now), [agenda]),
  );
  if (!isHere && !current && unseen === 0) return null;
  return (
    <Link className={styles['link']} to={hrefs.changes} aria-current={isHere ? 'page' : undefined}>
      <span className={styles['icon']}>
        <Icon shape={deferredIcons.changes} />
      </span>
      <span className={styles['name']}>{words.changes}</span>{' '}
      {unseen > 0 && !isHere && (
        <span className={styles['count']}>
          <span aria-hidden="true">{format.number(unseen)}</span>
          <VisuallyHidden>{words.unseenCount(unseen, format.number(unseen))}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
