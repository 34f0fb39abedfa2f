import type { ReactNode } from 'react';
import type { Locale } from '../../../model/locale.ts';
import styles from './SideBySide.module.css';

export interface SideBySideProps {
  readonly locale: Locale;
  readonly children: ReactNode;
  /** The same in another language, to its right where there is room and below where there is none. */
  readonly beside: { readonly locale: Locale; readonly content: ReactNode } | null;
}

/** The same writing in one language or in two. */
export function SideBySide({ locale, children, beside }: SideBySideProps) {
  if (beside === null) return <>{children}</>;
  return (
    <div className={styles['pair']} data-pair>
      <div lang={locale}>{children}</div>
      <div lang={beside.locale}>{beside.content}</div>
    </div>
  );
}
