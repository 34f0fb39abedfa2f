import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './StepStatus.module.css';
import * as shapes from '../../ui/shapes.ts';

/** That the device keeps nothing, and the way to what helps. */
export function StorageBar({ onKnown }: { readonly onKnown: () => void }) {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
  return (
    <div className={styles['step']}>
      <span className={styles['words']}>
        {t.schedule.notDurable}.{' '}
        <Link to={hrefs.mySchedule} onClick={onKnown}>
          {t.schedule.takeAlong}
        </Link>
      </span>
      <IconButton icon={shapes.close} label={t.schedule.dismiss} onClick={onKnown} />
    </div>
  );
}
