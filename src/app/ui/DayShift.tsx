import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './ClockTime.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** `+1` after a time whose date is the next day. Screen readers hear it in words. */
export function DayShift({ days }: { readonly days: number }) {
  const { t } = useLocale();
  if (days === 0) return null;
  const signed = days > 0 ? `+${days}` : `−${-days}`;
  return (
    <>
      <span className={styles['shift']} aria-hidden="true" title={t.time.shift(days, signed)}>
        {signed}
      </span>
      <VisuallyHidden> {t.time.shiftSpoken(days)}</VisuallyHidden>
    </>
  );
}
