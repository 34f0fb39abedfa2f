import { Suspense } from 'react';
import { useAgenda, usePagePayload } from '../data/ProgrammeProvider.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import type { AgendaPageLink } from '../../model/agenda/agenda.ts';
import { more } from '../features/conference/moreParts.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { NotFoundNotice } from '../ui/NotFoundNotice.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Text } from '../ui/Text.tsx';
import styles from './OwnPage.module.css';
import { PayloadStatus } from './PayloadStatus.tsx';

/** `/pages/ID/`: a page that the organiser wrote. */
export function OwnPage() {
  const id = usePageId();
  const { hrefs, locale, t: words } = useLocale();
  const t = useReadingWords();
  const { conference } = useAgenda();
  const page = conference.pages?.find((one) => one.id === id);
  usePageTitle(page?.title ?? t.people.unknownPage);
  if (page !== undefined) return <Known key={`${locale} ${page.id}`} page={page} />;
  return (
    <NotFoundNotice title={t.people.unknownPage} hint={t.people.unknownPageHint(id)}>
      <ButtonLink look="primary" to={hrefs.agenda}>
        {words.shell.toAgenda}
      </ButtonLink>
    </NotFoundNotice>
  );
}

function Known({ page }: { readonly page: AgendaPageLink }) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const request = usePagePayload(locale, page.id);
  const { text = null, sponsors } = request.status === 'ready' ? request.value : {};
  return (
    <article className={styles['page']}>
      <h1>
        <Text text={page.title} locale={page.in ?? locale} />
      </h1>
      {text && text.locale !== locale && (
        <p className={styles['remark']}>{t.people.onlyIn(format.language(text.locale))}</p>
      )}
      {text && <Prose prose={text} />}
      {sponsors && (
        <Suspense>
          <more.Page html={sponsors} />
        </Suspense>
      )}
      <PayloadStatus request={request} />
    </article>
  );
}
