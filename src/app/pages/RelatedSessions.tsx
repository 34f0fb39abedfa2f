import type { ReactNode } from 'react';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { firstConcurrent, adjacentInTrack } from '../../model/relatedSessions.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { SessionLinks } from '../features/session/SessionLinks.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import * as shapes from '../ui/icons.ts';

export interface RelatedSessionsProps {
  readonly session: AgendaSession;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** Other sessions: the previous and next in the track, and those at the same time. */
export function RelatedSessions({ session, renderAction }: RelatedSessionsProps) {
  const { hrefs } = useLocale();
  const t = useReadingWords();
  const agenda = useAgenda();
  const { earlier, later } = adjacentInTrack(agenda, session);
  const neighbours = [earlier, later].filter((one) => one !== null);
  const together = firstConcurrent(agenda, session);
  return (
    <>
      {session.track !== null && neighbours.length > 0 && (
        <nav aria-labelledby="in-track">
          <h2 id="in-track">{t.session.inTrack(session.track.name.text)}</h2>
          <SessionLinks
            sessions={neighbours}
            label={(one) => (one === earlier ? t.session.earlier : t.session.later)}
            dated
            renderAction={renderAction}
          />
        </nav>
      )}
      {together.sessions.length > 0 && (
        <section aria-labelledby="same-time">
          <h2 id="same-time">{t.session.sameTime}</h2>
          <SessionLinks sessions={together.sessions} dated={false} renderAction={renderAction} />
          {together.more && session.day !== null && (
            <ButtonLink icon={shapes.calendar} to={hrefs.day(session.day)}>
              {t.session.wholeDay}
            </ButtonLink>
          )}
        </section>
      )}
    </>
  );
}
