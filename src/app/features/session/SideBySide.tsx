import type { ReactNode } from 'react';
import type { Locale } from '../../../model/locale.ts';
import styles from './SideBySide.module.css';

export interface SideBySideProps {
  readonly locale: Locale;
  readonly children: ReactNode;
  /** The content in another language: on the right, or below on a narrow screen. */
  readonly beside: { readonly locale: Locale; readonly content: ReactNode } | null;
}

/** Content in one or two languages. */
export function SideBySide({ locale, children, beside }: SideBySideProps) {
  if (beside === null) return <>{children}</>;
  return (
    <div className={styles['pair']} data-pair>
      <div lang={locale}>{children}</div>
      <div lang={beside.locale}>{beside.content}</div>
    </div>
  );
}
