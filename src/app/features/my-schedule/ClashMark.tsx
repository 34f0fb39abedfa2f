import { useId } from 'react';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './ClashMark.module.css';
import * as shapes from '../../ui/shapes.ts';

export interface ClashMarkProps {
  /** Titles of saved sessions that run at the same time. */
  readonly clashes: string;
  /** Where there is no room for a button of its own, as in a grid: the session's page has the words too. */
  readonly onStar: boolean;
}

/** Marks a session that runs into a saved one. Named by the words, and pressed it shows them; it moves nothing. */
export function ClashMark({ clashes, onStar }: ClashMarkProps) {
  const words = useReadingWords().session.clashesWith(clashes);
  const id = useId();
  if (onStar) {
    return (
      <span className={styles['badge']} title={words}>
        <Icon shape={shapes.overlap} />
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
    );
  }
  return (
    <span className={styles['mark']}>
      <button type="button" popoverTarget={id} aria-label={words} title={words}>
        <Icon shape={shapes.overlap} />
      </button>
      <span id={id} popover="auto" className={styles['words']}>
        {words}
      </span>
    </span>
  );
}
