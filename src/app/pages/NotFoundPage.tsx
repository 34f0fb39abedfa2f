import { Navigate, useLocation } from 'react-router-dom';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { currentPathOf } from '../routes.ts';
import { ButtonLink } from '../ui/Button.tsx';
import styles from './NotFoundPage.module.css';

/** Leads the former site's addresses to where their page is now, and says of all others that nothing is there. */
export function NotFoundPage() {
  const { t, hrefs } = useLocale();
  const { pathname, search } = useLocation();
  usePageTitle(t.shell.notFound);
  const current = currentPathOf(pathname);
  if (current !== null) return <Navigate replace to={{ pathname: current, search }} />;
  return (
    <div className={styles['page']}>
      <h1>{t.shell.notFound}</h1>
      <p>{t.shell.notFoundHint(readable(pathname))}</p>
      <ButtonLink look="primary" to={hrefs.agenda}>
        {t.shell.toAgenda}
      </ButtonLink>
    </div>
  );
}

function readable(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
