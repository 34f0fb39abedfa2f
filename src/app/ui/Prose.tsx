import type { Prose as ProseValue } from '../../model/payload.ts';
import styles from './Prose.module.css';

/**
 * Writing that the build has sanitised. The one place of the app that sets markup, and only from `Html`, which
 * nothing but the build makes.
 */
export function Prose({ prose }: { readonly prose: ProseValue }) {
  return (
    <div className={styles['prose']} lang={prose.locale} dangerouslySetInnerHTML={{ __html: prose.html }} />
  );
}
