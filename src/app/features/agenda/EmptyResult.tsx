import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { facetsOf } from '../../../model/facets.ts';
import { isEmptyFilter } from '../../../model/filter.ts';
import { choiceKey, choicesOf } from '../../../model/filterChoices.ts';
import { fold } from '../../../model/text/fold.ts';
import { unknownValue, whyEmpty } from '../../../model/whyEmpty.ts';
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
  /** The day that is shown; null for all. */
  readonly day: DayKey | null;
  readonly savedIds: ReadonlySet<SessionId>;
  /** What the search found for the text; null: it has not searched. */
  readonly found?: ReadonlySet<SessionId> | null;
  /** A text that would find something; null if none is near. */
  readonly suggestion?: string | null | undefined;
}

/** Explains why no session matches, with buttons that lead to matches. */
export function EmptyResult(props: EmptyResultProps) {
  const { agenda, control, day, savedIds, found = null, suggestion = null } = props;
  const { format, hrefs, t: words } = useLocale();
  const t = usePlanningWords();
  const { search } = useLocation();
  const wordsOf = useChoiceWords(agenda);
  const heading = day === null ? t.emptyStates.empty : t.emptyStates.emptyDay(format.dayLong(day));
  if (isEmptyFilter(control.filter)) {
    return (
      <section className={styles['empty']}>
        <h2>{day === null ? t.emptyStates.nothingYet : heading}</h2>
        <p>{t.emptyStates.nothingYetHint}</p>
        {day !== null && <ButtonLink to={hrefs.agenda}>{t.emptyStates.toAllDays}</ButtonLink>}
      </section>
    );
  }
  const chosen = choicesOf(control.filter);
  const typed = fold(control.filter.text);
  const isTyped = (query: string) => query.split(' ').every((word) => typed.includes(word));
  const { unknown, without, elsewhere } = whyEmpty(agenda, control.filter, day, savedIds, found);
  return (
    <section className={styles['empty']}>
      <h2>{heading}</h2>
      {unknown.map((choice) => {
        const facet = facetsOf(agenda).find(({ key }) => key === choice.facet);
        return facet && <p key={choiceKey(choice)}>{unknownValue(facet, wordsOf(choice), t.emptyStates)}</p>;
      })}
      <div className={styles['ways']}>
        {suggestion !== null && (
          <Button
            look="primary"
            onClick={() => {
              control.type(suggestion);
              control.settle();
            }}
          >
            {isTyped(suggestion) ? t.search.instead(suggestion) : t.search.didYouMean(suggestion)}
          </Button>
        )}
        {elsewhere > 0 && (
          <ButtonLink to={{ pathname: hrefs.agenda, search }}>
            {t.emptyStates.elsewhere(elsewhere, format.number(elsewhere))}
          </ButtonLink>
        )}
        {without.map(({ choice, count }) => (
          <Button key={choiceKey(choice)} onClick={() => control.toggle(choice)}>
            {'single' in choice && choice.single === 'text' && chosen.length === 1
              ? words.agenda.clearSearch
              : t.emptyStates.without(wordsOf(choice), format.number(count))}
          </Button>
        ))}
        {/* With a single choice it would do the same as the button before it. */}
        {chosen.length > without.length && (
          <Button look={suggestion === null ? 'primary' : 'plain'} onClick={() => control.clear()}>
            {t.agenda.clear}
          </Button>
        )}
      </div>
    </section>
  );
}
