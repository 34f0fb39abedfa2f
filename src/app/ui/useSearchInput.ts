import { useEffect, useRef, useState, type ComponentProps, type RefObject } from 'react';

export interface SearchText {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Called on blur or Enter. */
  readonly settle: () => void;
}

/** The props of the input, besides how it looks and what it is called. */
export type SearchInputProps = Pick<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'onCompositionEnd' | 'onBlur' | 'onKeyDown'
> & { readonly ref: RefObject<HTMLInputElement | null> };

/** A search field. While an input method composes Chinese from Latin letters, the letters are not a search yet. */
export function useSearchInput({ typed, type, settle }: SearchText): SearchInputProps {
  const ref = useRef<HTMLInputElement>(null);
  const [composing, setComposing] = useState<string | null>(null);
  // They differ if something was typed before the page was hydrated.
  useEffect(() => {
    const input = ref.current;
    if (input && composing === null && input.value !== typed) type(input.value);
  });
  return {
    ref,
    value: composing ?? typed,
    onChange({ target, nativeEvent }) {
      const { isComposing } = nativeEvent as Partial<InputEvent>;
      setComposing(isComposing ? target.value : null);
      if (!isComposing) type(target.value);
    },
    onCompositionEnd({ currentTarget }) {
      setComposing(null);
      type(currentTarget.value);
    },
    onBlur: settle,
    onKeyDown(event) {
      if (event.key === 'Enter') settle();
    },
  };
}
