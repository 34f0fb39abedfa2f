import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './SkipLink.module.css';

/** Past the header, for those who come by keyboard; shown while it has the focus. */
export function SkipLink({ target }: { readonly target: string }) {
  const { t } = useLocale();
  const skip = () => document.getElementById(target)?.focus();
  return (
    <a className={styles['skip']} href={`#${target}`} onClick={skip}>
      {t.shell.skipToContent}
    </a>
  );
}
