import type { ReactNode } from 'react';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ScheduleEmpty.module.css';
import * as shapes from '../../ui/icons.ts';

/** My schedule before anything is saved: how to save a session, or restore a file. */
export function ScheduleEmpty({ restore }: { readonly restore: ReactNode }) {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
  return (
    <div className={styles['empty']}>
      <span className={styles['drawing']}>
        <Icon shape={shapes.star} />
      </span>
      <h2>{t.schedule.empty}</h2>
      <p className={styles['hint']}>{t.schedule.emptyHint}</p>
      <ButtonLink look="primary" to={hrefs.agenda}>
        {t.schedule.toAgenda}
      </ButtonLink>
      {restore}
    </div>
  );
}
