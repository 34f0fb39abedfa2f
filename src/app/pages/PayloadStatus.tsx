import type { Loadable } from '../data/resource.ts';
import { useReadingWords } from '../i18n/LocaleProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Waiting } from '../ui/Waiting.tsx';

/** What a page says while the rest of it is on its way, and where that could not be fetched; else nothing. */
export function PayloadStatus({ asked }: { readonly asked: Loadable<unknown> }) {
  const t = useReadingWords();
  if (asked.status === 'loading') return <Waiting label={t.people.loading} />;
  if (asked.status === 'ready') return null;
  return (
    <Notice title={t.people.failed}>
      <p>{t.people.failedHint}</p>
      <Button onClick={asked.retry}>{t.shell.retry}</Button>
    </Notice>
  );
}
