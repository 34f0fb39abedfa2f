import { useState, type ReactNode } from 'react';
import type { AgendaTrack } from '../../../model/agenda/agenda.ts';
import type { TrackPayload } from '../../../model/payload.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Monogram } from '../../ui/Monogram.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './TrackHeading.module.css';

export interface TrackHeadingProps {
  readonly track: AgendaTrack;
  /** null until it has loaded. */
  readonly payload: TrackPayload | null;
  /** A link to the track in the agenda. */
  readonly children: ReactNode;
}

/** The top of a track's page: name, colour, chairs and introduction. */
export function TrackHeading({ track, payload, children }: TrackHeadingProps) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const chairs = payload?.chairs ?? [];
  const introduction = payload?.introduction ?? null;
  return (
    <header className={styles['heading']}>
      <h1 className={styles['name']}>
        <Monogram track={track} />
        <span>
          <Text {...track.name} />
        </span>
      </h1>
      {introduction && (
        <div>
          {introduction.locale !== locale && (
            <p className={styles['chairs']}>{t.people.onlyIn(format.language(introduction.locale))}</p>
          )}
          <Folded long={introduction.html.length > longText}>
            <Prose prose={introduction} />
          </Folded>
        </div>
      )}
      {chairs.length > 0 && (
        <p className={styles['chairs']}>
          {t.people.chairs(chairs.length)}{' '}
          <strong>
            {format
              .enumeration(chairs.length)
              .map((part) =>
                typeof part === 'number' ? <Text key={part} text={chairs[part] ?? ''} /> : part,
              )}
          </strong>
        </p>
      )}
      {children}
    </header>
  );
}

/** In characters of HTML: a longer introduction is folded to its first lines. */
const longText = 160;

interface FoldedProps {
  readonly long: boolean;
  readonly children: ReactNode;
}

/** The first lines of a text, and a button for the rest: the sessions of the track begin on the first screen. */
function Folded({ long, children }: FoldedProps) {
  const t = useReadingWords();
  const [open, setOpen] = useState(false);
  if (!long) return children;
  return (
    <>
      <div className={styles['text']} data-folded={!open || undefined}>
        {children}
      </div>
      <button
        type="button"
        className={styles['more']}
        aria-expanded={open}
        data-scripted
        onClick={() => setOpen(!open)}
      >
        {open ? t.people.less : t.people.more}
      </button>
    </>
  );
}
