import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { isEmptyFilter } from '../../../model/filter.ts';
import { type Facet } from '../../../model/filterChoices.ts';
import { whyEmpty } from '../../../model/whyEmpty.ts';
import type { SessionId } from '../../../model/session.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import styles from './EmptyResult.module.css';
import type { AgendaFilterControl } from './useAgendaFilter.ts';
import { useChoiceWords } from './useChoiceWords.ts';

export interface EmptyResultProps {
  readonly agenda: Agenda;
  readonly control: AgendaFilterControl;
  /** The one day looked at; null for all. */
  readonly day: DayKey | null;
  readonly savedIds: ReadonlySet<SessionId>;
}

/** Why nothing is shown, and every way on that leads to something. */
export function EmptyResult({ agenda, control, day, savedIds }: EmptyResultProps) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  const { search } = useLocation();
  const wordsOf = useChoiceWords(agenda);
  const heading = day === null ? t.nothing.empty : t.nothing.emptyDay(format.dayLong(day));
  if (isEmptyFilter(control.filter)) {
    return (
      <section className={styles['empty']}>
        <h2>{day === null ? t.nothing.nothingYet : heading}</h2>
        <p>{t.nothing.nothingYetHint}</p>
        {day !== null && <ButtonLink to={hrefs.agenda}>{t.nothing.toAllDays}</ButtonLink>}
      </section>
    );
  }
  const { unknown, without, elsewhere } = whyEmpty(agenda, control.filter, day, savedIds);
  const unknownWords: Record<Facet, (name: string) => string> = {
    tracks: t.nothing.unknownTrack,
    languages: t.nothing.unknownLanguage,
    formats: t.nothing.unknownFormat,
    rooms: t.nothing.unknownRoom,
  };
  return (
    <section className={styles['empty']}>
      <h2>{heading}</h2>
      {unknown.map((choice) => (
        <p key={`${choice.facet} ${choice.value}`}>{unknownWords[choice.facet](wordsOf(choice))}</p>
      ))}
      <div className={styles['ways']}>
        {elsewhere > 0 && (
          <ButtonLink to={{ pathname: hrefs.agenda, search }}>
            {t.nothing.elsewhere(elsewhere, format.number(elsewhere))}
          </ButtonLink>
        )}
        {without.map(({ choice, count }) => (
          <Button key={`${choice.facet} ${choice.value}`} onClick={() => control.toggle(choice)}>
            {t.nothing.without(wordsOf(choice), format.number(count))}
          </Button>
        ))}
        <Button look="primary" onClick={() => control.clear()}>
          {t.agenda.clear}
        </Button>
      </div>
    </section>
  );
}
