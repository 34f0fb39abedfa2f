import type { ReactNode } from 'react';
import type { AgendaTrack } from '../../../model/agenda/agenda.ts';
import type { TrackPayload } from '../../../model/payload.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './TrackHeading.module.css';

export interface TrackHeadingProps {
  readonly track: AgendaTrack;
  /** null until it has loaded. */
  readonly payload: TrackPayload | null;
  /** The way to the same sessions in the agenda. */
  readonly children: ReactNode;
}

/** The head of a track's page: its name and colour, who chairs it, and what it is about. */
export function TrackHeading({ track, payload, children }: TrackHeadingProps) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const chairs = payload?.chairs ?? [];
  const introduction = payload?.introduction ?? null;
  return (
    <header className={styles['heading']}>
      <h1 className={styles['name']}>
        <Swatch hue={track.hue} />
        <span>
          <Text {...track.name} />
        </span>
      </h1>
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
      {introduction && (
        <div>
          {introduction.locale !== locale && (
            <p className={styles['chairs']}>{t.people.onlyIn(format.language(introduction.locale))}</p>
          )}
          <Prose prose={introduction} />
        </div>
      )}
      {children}
    </header>
  );
}
