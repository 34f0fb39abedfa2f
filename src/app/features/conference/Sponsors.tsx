import type { Html } from '../../../model/text/html.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Prose } from '../../ui/Prose.tsx';
import styles from './Sponsors.module.css';

export interface SponsorsProps {
  readonly html: Html;
  /** Whether it is the strip below the agenda; else it is the page. */
  readonly isStrip?: boolean;
}

/** The sponsors, as the build wrote them: see plugin/sponsorsHtml.ts. */
export function Sponsors({ html, isStrip = false }: SponsorsProps) {
  const { locale } = useLocale();
  return (
    <div className={`${styles['sponsors']} ${isStrip ? styles['strip'] : ''}`}>
      <Prose prose={{ html, locale }} />
    </div>
  );
}
