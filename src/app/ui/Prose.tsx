import { useMemo } from 'react';
import { directionWithin } from '../../model/locale.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Prose as ProseValue } from '../../model/payload.ts';
import styles from './Prose.module.css';

/**
 * HTML that the build has sanitised. The only place that sets inner HTML, and only from `Html`, which only the build
 * creates.
 */
export function Prose({ prose }: { readonly prose: ProseValue }) {
  const { locale } = useLocale();
  // React sets inner HTML again whenever this object is another one, and a selection in the text would be lost.
  const inner = useMemo(() => ({ __html: prose.html }), [prose.html]);
  return (
    <div
      className={styles['prose']}
      lang={prose.locale}
      dir={directionWithin(prose.locale, locale)}
      dangerouslySetInnerHTML={inner}
    />
  );
}
