import { useId, useState } from 'react';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './SpeakerSearch.module.css';
import * as shapes from '../../ui/shapes.ts';

export interface SpeakerSearchProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** The visitor has done with the box for now. */
  readonly onSettle: () => void;
  readonly shown: number;
  readonly all: number;
}

/** The box that narrows the list of speakers, and how many are left. */
export function SpeakerSearch({ typed, onType, onSettle, shown, all }: SpeakerSearchProps) {
  const { format } = useLocale();
  const t = useReadingWords();
  const id = useId();
  // An input method composes Chinese from Latin letters; those are no name until it is done.
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <search className={styles['search']} data-scripted>
      <label className={styles['field']} htmlFor={id}>
        <span className={styles['label']}>{t.people.find}</span>
        <span className={styles['box']}>
          <Icon shape={shapes.search} />
          <input
            id={id}
            type="search"
            value={composing ?? typed}
            autoComplete="off"
            enterKeyHint="search"
            spellCheck={false}
            onChange={({ target, nativeEvent }) => {
              const inComposition = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
              setComposing(inComposition ? target.value : null);
              if (!inComposition) onType(target.value);
            }}
            onCompositionEnd={({ currentTarget }) => {
              setComposing(null);
              onType(currentTarget.value);
            }}
            onBlur={onSettle}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onSettle();
            }}
          />
        </span>
      </label>
      <output className={styles['count']}>
        {shown === all
          ? t.people.countAll(all, format.number(all))
          : t.people.count(format.number(shown), format.number(all))}
      </output>
    </search>
  );
}
