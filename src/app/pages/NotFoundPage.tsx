import { useHref, useLocation } from 'react-router-dom';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { ButtonLink } from '../ui/Button.tsx';
import styles from './NotFoundPage.module.css';

/** The page for unknown addresses. */
export function NotFoundPage() {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
  // With the base path, as in the address bar.
  const address = useHref(useLocation().pathname);
  // The prerendered page serves every unknown address, so it names none.
  const isForAll = useAgenda().part !== undefined;
  usePageTitle(t.emptyStates.notFound);
  return (
    <div className={styles['page']}>
      <h1>{t.emptyStates.notFound}</h1>
      {isForAll || <p>{t.emptyStates.notFoundHint(percentDecoded(address))}</p>}
      <ButtonLink look="primary" to={hrefs.agenda}>
        {t.shell.toAgenda}
      </ButtonLink>
    </div>
  );
}
