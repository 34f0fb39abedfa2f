import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { ButtonLink, IconButton } from '../../ui/Button.tsx';
import styles from './StepStatus.module.css';
import * as shapes from '../../ui/icons.ts';

/** Warns that nothing is stored on this device, with a link to the ways to keep a copy. */
export function StorageBar({ onKnown }: { readonly onKnown: () => void }) {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
  return (
    <div className={styles['step']}>
      <span className={styles['words']}>{t.schedule.notDurable}</span>
      <ButtonLink look="quiet" to={hrefs.mySchedule} onClick={onKnown}>
        {t.schedule.takeAlong}
      </ButtonLink>
      <IconButton icon={shapes.close} label={t.schedule.dismiss} onClick={onKnown} />
    </div>
  );
}
