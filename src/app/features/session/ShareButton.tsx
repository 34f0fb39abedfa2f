import { useState } from 'react';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import type { ShareOutcome, Sharing } from '../../platform/clipboard.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ShareButton.module.css';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface ShareButtonProps {
  readonly title: string;
  /** The page's path, including the base path. */
  readonly path: string;
  readonly sharing: Sharing;
}

/** Shares the page's address and says whether it worked. */
export function ShareButton({ title, path, sharing }: ShareButtonProps) {
  const t = useReadingWords();
  const [outcome, setOutcome] = useState<ShareOutcome | null>(null);
  const messages = {
    shared: t.session.shared,
    copied: t.session.copied,
    failed: t.session.shareFailed,
    dismissed: '',
  };
  async function share() {
    setOutcome(null);
    setOutcome(await sharing.share({ title, url: new URL(path, document.baseURI).href }));
  }
  return (
    <span className={styles['share']}>
      <Button
        icon={outcome === 'copied' ? deferredIcons.check : deferredIcons.share}
        onClick={() => void share()}
      >
        <span data-label>{t.session.share}</span>
      </Button>
      <output className={styles['outcome']}>{outcome === null ? '' : messages[outcome]}</output>
    </span>
  );
}
