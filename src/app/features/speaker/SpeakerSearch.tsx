import { useEffect, useId, useRef, useState } from 'react';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SpeakerSearch.module.css';
import * as shapes from '../../ui/icons.ts';

export interface SpeakerSearchProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Called on blur or Enter. */
  readonly onSettle: () => void;
  readonly shown: number;
  readonly all: number;
}

/** The search field of the speaker list, with the number of matches. */
export function SpeakerSearch({ typed, onType, onSettle, shown, all }: SpeakerSearchProps) {
  const { format } = useLocale();
  const t = useReadingWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // While an input method composes Chinese from Latin letters, the letters are not a search yet.
  const [composing, setComposing] = useState<string | null>(null);
  // They differ if something was typed before the page was hydrated.
  useEffect(() => {
    const { value = '' } = input.current ?? {};
    if (composing === null && value !== typed) onType(value);
  });
  return (
    <search className={styles['search']} data-scripted>
      <label className={styles['field']} htmlFor={id}>
        <VisuallyHidden>{t.people.find}</VisuallyHidden>
        <span className={styles['box']}>
          <Icon shape={shapes.search} />
          <input
            ref={input}
            id={id}
            type="search"
            placeholder={t.people.find}
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
          : t.people.count(all, format.number(shown), format.number(all))}
      </output>
    </search>
  );
}
