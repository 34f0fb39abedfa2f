import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import styles from './NotFoundPage.module.css';

/** The page for a day that is not a day of the conference, such as from last year's link. */
export function UnknownDay({ named }: { readonly named: string }) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  const days = useAgenda().conference.days;
  const heading = t.emptyStates.unknownDay(named);
  usePageTitle(heading);
  return (
    <div className={styles['page']}>
      <h1>{heading}</h1>
      {days.length > 0 && (
        <>
          <p>{t.emptyStates.unknownDayHint}</p>
          <ul>
            {days.map((day) => (
              <li key={day}>
                <Link to={hrefs.day(day)}>{format.dayLong(day)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink look="primary" to={hrefs.agenda}>
        {t.shell.toAgenda}
      </ButtonLink>
    </div>
  );
}
