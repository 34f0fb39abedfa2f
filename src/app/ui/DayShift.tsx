import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './ClockTime.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** `+1` beside a time whose date is the day after the one it stands under, in full words for those who listen. */
export function DayShift({ days }: { readonly days: number }) {
  const { t } = useLocale();
  if (days === 0) return null;
  const signed = days > 0 ? `+${days}` : `−${-days}`;
  return (
    <>
      <span className={styles['shift']} aria-hidden="true" title={t.time.shift(days, signed)}>
        {signed}
      </span>
      <VisuallyHidden> ({t.time.shiftSpoken(days)})</VisuallyHidden>
    </>
  );
}
