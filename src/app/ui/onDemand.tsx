import { useEffect, useState, type ComponentType } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { loadEveryWord } from '../i18n/words.ts';
import { whenIdle } from '../platform/scheduling.ts';

/** The loaders of all components made by `onDemand`. */
const parts: (() => Promise<unknown>)[] = [];

/**
 * A component whose code and words load when it is first rendered, as after a press. It renders nothing until they have
 * loaded, or if they fail to; the next time it is mounted it tries again.
 *
 * @param load imports the component, as in `lazyPage`
 * @param hasWords false if it says nothing itself: no words are loaded for it
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  hasWords = true,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => (loaded = await load());
  parts.push(fetch);

  return function OnDemand(props: Props) {
    const { locale } = useLocale();
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      let shown = true;
      const show = ([part]: readonly [ComponentType<Props>, unknown]) => shown && setPart(() => part);
      Promise.all([fetch(), hasWords && loadEveryWord(locale)]).then(show, () => {});
      return () => {
        shown = false;
      };
    }, [locale]);
    return Part && <Part {...props} />;
  };
}

/**
 * After the first press has been handled, loads everything that later presses may open, with its words: later presses
 * do not wait, and work offline.
 *
 * @param page loads the code of the page most links lead to; the same function on each render
 */
export function useFetchAfterPress(page: () => Promise<void>): void {
  const { locale } = useLocale();
  useEffect(() => {
    const stop = new AbortController();
    const fetchAll = () => {
      stop.abort();
      void Promise.allSettled([loadEveryWord(locale), page(), ...parts.map((fetch) => fetch())]);
    };
    // Adding scripts and style sheets can take a slow phone longer than handling the press.
    const onPress = () => {
      cancel();
      cancel = whenIdle(fetchAll);
    };
    let cancel = () => {};
    for (const type of ['pointerup', 'keyup']) addEventListener(type, onPress, stop);
    return () => {
      cancel();
      stop.abort();
    };
  }, [locale, page]);
}
