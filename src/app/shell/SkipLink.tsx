import type { MouseEvent } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './SkipLink.module.css';

/** A link past the header, visible while it has the focus. */
export function SkipLink({ target }: { readonly target: string }) {
  const { t } = useLocale();
  const skip = (event: MouseEvent) => {
    const element = document.getElementById(target);
    if (!element) return;
    // The router would treat the browser's own jump as a navigation.
    event.preventDefault();
    element.focus();
  };
  return (
    <a className={styles['skip']} href={`#${target}`} onClick={skip}>
      {t.shell.skipToContent}
    </a>
  );
}
