import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { isAtPosition, type NowLinePosition } from '../../../model/now/nowLine.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock, useNow } from '../../platform/ClockProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './NowLine.module.css';
import * as shapes from '../../ui/icons.ts';

/** The id of the line, the target of `#now`. */
export const nowAnchor = 'now';

/** The state of a history entry that asks for all that is on, also where the line is not in view then. */
export const fromFirst = 'fromFirst';

/** A line at the current time, if it is at this position in the list. */
export function NowLine({ position: { after, until } }: { readonly position: NowLinePosition }) {
  const isHere = useClock(
    useCallback((now) => now !== null && isAtPosition({ after, until }, now), [after, until]),
  );
  return isHere ? <Line /> : null;
}

function Line() {
  const { t, times } = useLocale();
  const now = useNow();
  const line = useRef<HTMLDivElement>(null);
  const inView = useInView(line);
  const { pathname, search } = useLocation();
  return (
    <>
      <div ref={line} id={nowAnchor} className={styles['line']} role="separator" aria-label={t.now.now}>
        <span className={styles['label']}>
          {t.now.now} {now !== null && times.first.time(now)}
        </span>
      </div>
      {!inView && (
        <Link className={styles['back']} to={{ pathname, search, hash: nowAnchor }} replace>
          <Icon shape={shapes.clock} />
          <span>{t.now.now}</span>
        </Link>
      )}
    </>
  );
}

/** The height of the sticky bars at the top of the screen; in a break, the line is right below them. */
const belowBars = '-72px 0px 0px';

/** Whether the line, or the session before it, is in view; true if the browser cannot tell. */
function useInView(element: { readonly current: Element | null }): boolean {
  const [inView, setInView] = useState(true);
  useEffect(() => {
    const watched = element.current;
    if (watched === null || typeof IntersectionObserver !== 'function') return undefined;
    const visible = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target);
          else visible.delete(target);
        }
        setInView(visible.size > 0);
      },
      { rootMargin: belowBars },
    );
    observer.observe(watched);
    if (watched.previousElementSibling) observer.observe(watched.previousElementSibling);
    return () => observer.disconnect();
  }, [element]);
  return inView;
}
