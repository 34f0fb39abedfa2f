import type { ReactNode } from 'react';
import type { Words } from '../../../model/agenda/agenda.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Prose as ProseValue } from '../../../model/payload.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionAbstract.module.css';
import { SideBySide } from './SideBySide.tsx';

/** What one language says of a session. */
export interface AbstractIn {
  readonly locale: Locale;
  readonly title: Words;
  readonly abstract: ProseValue | null;
}

export interface SessionAbstractProps {
  readonly own: AbstractIn;
  readonly beside: AbstractIn | null;
  /** Stands beside the heading. */
  readonly action: ReactNode;
}

/** What the session is about. In two languages each column carries its title, as the page's heading is in one. */
export function SessionAbstract({ own, beside, action }: SessionAbstractProps) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const written = own.abstract?.locale ?? locale;
  return (
    <section aria-labelledby="abstract" className={styles['abstract']}>
      <div className={styles['head']}>
        <h2 id="abstract">{t.session.abstract}</h2>
        {action}
      </div>
      {written !== locale && <p className={styles['note']}>{t.session.onlyIn(format.language(written))}</p>}
      <SideBySide
        locale={own.locale}
        beside={beside && { locale: beside.locale, content: <Column of={beside} titled /> }}
      >
        <Column of={own} titled={beside !== null} />
      </SideBySide>
    </section>
  );
}

function Column({ of, titled }: { readonly of: AbstractIn; readonly titled: boolean }) {
  const { format } = useLocale();
  const t = useReadingWords();
  return (
    <>
      {titled && (
        <>
          <p className={styles['language']}>{format.autonym(of.locale)}</p>
          <h3 className={styles['title']}>
            <Text {...of.title} />
          </h3>
        </>
      )}
      {of.abstract === null ? (
        <p className={styles['note']}>{t.session.noAbstract}</p>
      ) : (
        <Prose prose={of.abstract} />
      )}
    </>
  );
}
