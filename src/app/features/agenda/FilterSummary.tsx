import { useEffect, useRef, type ReactNode } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { chipsOf, choiceKey, choicesOf } from '../../../model/filterChoices.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { afterPaint } from '../../platform/scheduling.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FilterSummary.module.css';
import type { AgendaFilterControl } from './useAgendaFilter.ts';
import { useChoiceWords } from './useChoiceWords.ts';
import * as shapes from '../../ui/icons.ts';

export interface FilterSummaryProps {
  /** Shown at the end of the line. */
  readonly children?: ReactNode;
  readonly agenda: Agenda;
  readonly control: AgendaFilterControl;
  readonly shown: number;
  readonly all: number;
  /** Whether the page shows the number elsewhere, too: then it has no line of its own. */
  readonly isShownElsewhere?: boolean;
}

/** The number of matching sessions, and the chosen filters with buttons to remove them. The search box has the text. */
export function FilterSummary(props: FilterSummaryProps) {
  const { agenda, control, shown, all, isShownElsewhere = false, children } = props;
  const { t, format } = useLocale();
  const wordsOf = useChoiceWords(agenda);
  const { filter } = control;
  const choices = choicesOf(filter);
  const chips = chipsOf(filter);
  const count = useRef<HTMLParagraphElement>(null);
  const previous = useRef(filter);
  // Before the change: some browsers do not focus what is pressed, and the focus must not move then.
  const focused = import.meta.env.SSR ? null : document.activeElement;
  useEffect(() => {
    if (previous.current === filter) return undefined;
    previous.current = filter;
    return afterPaint(() => {
      // The pressed button is gone, as it removed the filter that it stood for, and nothing else was pressed since.
      if (focused?.isConnected === false && document.activeElement === document.body)
        count.current?.focus({ preventScroll: true });
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the focus when the filter changed
  }, [filter]);
  const isIdle = !children && chips.length === 0 && (isShownElsewhere || choices.length === 0);
  const [shownText, allText] = [format.number(shown), format.number(all)];
  return (
    <div className={styles['summary']} data-idle={isIdle || undefined}>
      <p ref={count} role="status" tabIndex={-1} className={styles['count']}>
        {choices.length === 0 ? (
          t.agenda.sessions(all, allText)
        ) : (
          <>
            <span aria-hidden="true">{t.agenda.count(shownText, allText)}</span>
            <VisuallyHidden>{t.agenda.countSpoken(all, shownText, allText)}</VisuallyHidden>
          </>
        )}
      </p>
      {chips.length > 0 && (
        <>
          <Button look="quiet" onClick={() => control.clear()}>
            {t.agenda.clear}
          </Button>
          <ul className={styles['choices']}>
            {chips.map((choice) => (
              <li key={choiceKey(choice)}>
                <button
                  type="button"
                  className={styles['choice']}
                  aria-label={t.agenda.remove(wordsOf(choice))}
                  onClick={() => control.toggle(choice)}
                >
                  <span>
                    <Text text={wordsOf(choice)} />
                  </span>
                  <Icon shape={shapes.close} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </div>
  );
}
