import type { Loadable } from '../data/resource.ts';
import { usePlanningWords, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { isOffline } from '../platform/servedPage.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/**
 * A loading message while a page's payload loads, an error with a retry button if that fails, nothing once it is there.
 */
export function PayloadStatus({ request }: { readonly request: Loadable<unknown> }) {
  const t = useReadingWords();
  const { offline } = usePlanningWords();
  if (request.status === 'loading') return <Skeleton label={t.people.loading} />;
  if (request.status === 'ready') return null;
  return (
    <Notice title={isOffline() ? offline.notStored : t.people.failed}>
      <p>{isOffline() ? offline.notStoredHint : t.people.failedHint}</p>
      <Button onClick={request.retry}>{t.shell.retry}</Button>
    </Notice>
  );
}
