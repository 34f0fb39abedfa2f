import { useEffect, useState, type ComponentType } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { loadEveryWord } from '../i18n/words.ts';
import { whenIdle } from '../platform/idle.ts';

/** Of all parts that are made by `onDemand`: how each is fetched. */
const parts: (() => Promise<unknown>)[] = [];

/**
 * A part of a page that is shown after a press, if ever: its code and its words travel then. Until they have come, and
 * where they cannot, nothing stands in its place; shown again, it is asked for again.
 *
 * @param load as by `import()`
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let come: ComponentType<Props> | null = null;
  const fetch = async () => (come = await load());
  parts.push(fetch);

  return function OnDemand(props: Props) {
    const { locale } = useLocale();
    const [Part, setPart] = useState(() => come);
    useEffect(() => {
      let shown = true;
      const show = ([part]: readonly [ComponentType<Props>, unknown]) => shown && setPart(() => part);
      Promise.all([fetch(), loadEveryWord(locale)]).then(show, () => {});
      return () => {
        shown = false;
      };
    }, [locale]);
    return Part && <Part {...props} />;
  };
}

/**
 * Once the visitor has pressed anything and it was answered, fetches all that a press may open, with the words it says:
 * so that the next one need not wait for it, nor miss it where the line has gone by then.
 *
 * @param page fetches the code of the page that a press leads to most; the same function each time
 */
export function useFetchAfterPress(page: () => Promise<void>): void {
  const { locale } = useLocale();
  useEffect(() => {
    const stop = new AbortController();
    const fetchAll = () => {
      stop.abort();
      void Promise.allSettled([loadEveryWord(locale), page(), ...parts.map((fetch) => fetch())]);
    };
    // To put some scripts and style sheets into the page takes a slow phone longer than to answer the press.
    const listen = () => {
      cancel();
      cancel = whenIdle(fetchAll);
    };
    let cancel = () => {};
    for (const type of ['pointerup', 'keyup']) addEventListener(type, listen, stop);
    return () => {
      cancel();
      stop.abort();
    };
  }, [locale, page]);
}
