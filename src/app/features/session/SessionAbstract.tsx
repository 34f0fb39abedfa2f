import type { Words } from '../../../model/agenda/agenda.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Prose as ProseValue } from '../../../model/payload.ts';
import { pairParagraphs } from '../../../model/text/paragraphPairs.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SessionAbstract.module.css';

/** A session in one language. */
export interface AbstractIn {
  readonly locale: Locale;
  readonly title: Words;
  readonly abstract: ProseValue | null;
}

export interface SessionAbstractProps {
  readonly own: AbstractIn;
  /** The same in another language, shown with it paragraph by paragraph. */
  readonly beside: AbstractIn | null;
}

/** The abstract. Its heading is hidden, because it follows the session's heading directly. */
export function SessionAbstract({ own, beside }: SessionAbstractProps) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const written = own.abstract?.locale ?? locale;
  return (
    <section aria-labelledby="abstract" className={styles['abstract']}>
      <VisuallyHidden as="h2" id="abstract">
        {t.session.abstract}
      </VisuallyHidden>
      {written !== locale && <p className={styles['note']}>{t.session.onlyIn(format.language(written))}</p>}
      {beside === null && <Written abstract={own.abstract} />}
      {beside !== null && <InBoth own={own} other={beside} />}
    </section>
  );
}

function Written({ abstract }: { readonly abstract: ProseValue | null }) {
  const t = useReadingWords();
  return abstract === null ? (
    <p className={styles['note']}>{t.session.noAbstract}</p>
  ) : (
    <Prose prose={abstract} />
  );
}

/** Two languages in rows: side by side, or one below the other on a narrow screen, which then reads alternately. */
function InBoth({ own, other }: { readonly own: AbstractIn; readonly other: AbstractIn }) {
  const { format } = useLocale();
  const pairs =
    own.abstract && other.abstract ? pairParagraphs(own.abstract.html, other.abstract.html) : null;
  return (
    <div className={styles['both']} data-pair>
      {[own, other].map(({ locale, title }) => (
        <div key={locale} lang={locale} className={styles['head']}>
          <p className={styles['language']}>{format.autonym(locale)}</p>
          <h3>
            <Text {...title} />
          </h3>
        </div>
      ))}
      {pairs?.map((pair, index) =>
        [own, other].map(({ locale, abstract }) => {
          const html = locale === own.locale ? pair.own : pair.other;
          return (
            // Paragraphs have no ids; their order never changes.
            <div key={`${locale} ${index}`} className={styles['part']}>
              {abstract && html !== '' && <Prose prose={{ ...abstract, html }} />}
            </div>
          );
        }),
      )}
      {pairs === null &&
        [own, other].map(({ locale, abstract }) => (
          <div key={locale} lang={locale} className={styles['part']}>
            <Written abstract={abstract} />
          </div>
        ))}
    </div>
  );
}
