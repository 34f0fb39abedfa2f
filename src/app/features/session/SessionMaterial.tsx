import { useCallback } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { stateOf, type SessionState } from '../../../model/now/sessionState.ts';
import type { PayloadLink, SessionPayload } from '../../../model/payload.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useClock } from '../../platform/ClockProvider.tsx';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Text } from '../../ui/Text.tsx';
import { Recording } from './Recording.tsx';
import styles from './SessionMaterial.module.css';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface SessionMaterialProps {
  readonly session: AgendaSession;
  readonly payload: SessionPayload;
  readonly title: string;
}

/** A session's links, recording, slides and tags. */
export function SessionMaterial({ session, payload, title }: SessionMaterialProps) {
  const t = useReadingWords();
  const state = useClock(
    useCallback((now: Instant | null) => (now === null ? null : stateOf(session, now).kind), [session]),
  );
  const { isNotRecorded, slides, tags, video } = payload;
  const isAhead = state === 'upcoming' || state === 'soon' || state === 'running';
  const links = linksAt(state, payload.links ?? []);
  const isEmpty = video === null && slides === null && tags.length === 0 && links.length === 0;
  if (isEmpty && !isNotRecorded) return null;
  return (
    <div className={styles['material']}>
      {links.length > 0 && (
        <ul className={styles['links']} aria-label={t.session.links.all}>
          {links.map((link) => (
            <li key={link.href}>
              <a
                className={styles['slides']}
                data-live={link.kind === 'stream' || undefined}
                href={link.href}
                rel="noopener noreferrer"
              >
                {link.kind === undefined ? <Text text={link.label} /> : t.session.links[link.kind]}{' '}
                <Icon shape={deferredIcons.external} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {isNotRecorded && video === null && <p className={styles['note']}>{t.session.notRecorded}</p>}
      {video !== null && (
        <section aria-labelledby="recording" className={styles['recording']}>
          <h2 id="recording">{t.session.recording}</h2>
          <Recording url={video} title={title} isAhead={isAhead} />
        </section>
      )}
      {slides !== null && (
        <p>
          <a className={styles['slides']} href={slides} rel="noopener noreferrer">
            {t.session.slides} <Icon shape={deferredIcons.external} />
          </a>
        </p>
      )}
      {tags.length > 0 && (
        <ul className={styles['tags']} aria-label={t.session.topics}>
          {tags.map((tag) => (
            <li key={tag}>
              <Chip>
                <Text text={tag} />
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The stream from shortly before the start until the end, feedback from the end on; all while no time is known. */
function linksAt(state: SessionState['kind'] | null, links: readonly PayloadLink[]): readonly PayloadLink[] {
  if (state === null || state === 'none') return links;
  const isOver = state === 'ended' || state === 'over';
  return links.filter(({ kind }) => {
    if (kind === 'stream') return state === 'soon' || state === 'running';
    return kind !== 'feedback' || isOver;
  });
}
