import type { MouseEvent } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import styles from './SkipLink.module.css';

/** What is on now, or follows the line at the current time, where the page has that. */
const atNow = 'main:has(#now) [data-state="running"], #now ~ div li';

/** A link past the header, visible while it has the focus. It leads to what is on now in a list that opens there. */
export function SkipLink({ target }: { readonly target: string }) {
  const { t } = useLocale();
  const { viewport } = usePlatform();
  const skip = (event: MouseEvent) => {
    const element = document.getElementById(target);
    if (!element) return;
    // The router would treat the browser's own jump as a navigation.
    event.preventDefault();
    const row = document.querySelector<HTMLElement>(atNow);
    if (row) viewport.show([row]);
    (row?.querySelector('a') ?? element).focus({ preventScroll: row !== null });
  };
  return (
    <a className={styles['skip']} href={`#${target}`} onClick={skip}>
      {t.shell.skipToContent}
    </a>
  );
}
