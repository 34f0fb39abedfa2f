import type { ReactNode } from 'react';
import type { AgendaSession, AgendaSpeaker } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import type { SessionPayload } from '../../model/payload.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import type { SessionReading } from './useBothLanguages.ts';
import { SessionLinks } from '../features/session/SessionLinks.tsx';
import { SideBySide } from '../features/session/SideBySide.tsx';
import { SpeakerCard } from '../features/speaker/SpeakerCard.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import styles from './SessionPeople.module.css';

export interface SessionPeopleProps {
  readonly session: AgendaSession;
  /** null until it has loaded. Names and photos are known from the agenda. */
  readonly payload: SessionPayload | null;
  readonly beside: SessionReading | null;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** The speakers of a session as it introduces them, with their other sessions. */
export function SessionPeople({ session, payload, beside, renderAction }: SessionPeopleProps) {
  const { locale } = useLocale();
  const t = useReadingWords();
  const known = agendaLookup(useAgenda()).sessions;
  if (session.speakers.length === 0) return null;
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{t.session.speakers(session.speakers.length)}</h2>
      {session.speakers.map((speaker) => {
        const introduction = introductionOf(payload, speaker);
        const others = (introduction?.sessions ?? []).flatMap((id) => {
          const other = id === session.id ? undefined : known.get(id);
          return other === undefined ? [] : [other];
        });
        const twin = beside?.session.speakers.find(({ id }) => id === speaker.id);
        return (
          <SideBySide
            key={speaker.id}
            locale={locale}
            beside={
              beside && twin
                ? {
                    locale: beside.locale,
                    content: (
                      <SpeakerCard
                        speaker={twin}
                        session={session}
                        introduction={introductionOf(beside.payload, twin)}
                      />
                    ),
                  }
                : null
            }
          >
            <SpeakerCard speaker={speaker} session={session} introduction={introduction}>
              {others.length > 0 && (
                <div className={styles['others']}>
                  <h4>{t.people.otherSessions(others.length)}</h4>
                  <SessionLinks sessions={others} dated renderAction={renderAction} />
                </div>
              )}
            </SpeakerCard>
          </SideBySide>
        );
      })}
    </section>
  );
}

function introductionOf(payload: SessionPayload | null, { id }: AgendaSpeaker) {
  return payload?.people.find((person) => person.id === id) ?? null;
}
