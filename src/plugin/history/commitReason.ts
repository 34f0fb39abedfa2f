import type { Locale, Localized } from '../../model/locale.ts';

/**
 * The reason for a commit, from a line of its message: `change: The speaker is delayed`, or in one locale
 * `change(zh): 讲师航班延误`. Indented lines continue the previous one.
 */
export function reasonOf(message: string, locales: readonly [Locale, ...Locale[]]): Localized<string> {
  const [, ...lines] = message.split(/\r?\n/);
  const reasons: Record<Locale, string> = {};
  let last: Locale | null = null;
  for (const line of lines) {
    const [, tag, words] = /^change(?:\(([\w-]+)\))?:[ \t]*(.*)$/i.exec(line) ?? [];
    const locale =
      tag === undefined ? locales[0] : locales.find((each) => each.toLowerCase() === tag.toLowerCase());
    if (words !== undefined) {
      last = locale ?? null;
      if (locale !== undefined) reasons[locale] = words.trim();
    } else if (last !== null && /^\s+\S/.test(line)) {
      reasons[last] = `${reasons[last] ?? ''} ${line.trim()}`.trim();
    } else {
      last = null;
    }
  }
  return Object.fromEntries(Object.entries(reasons).filter(([, words]) => words !== ''));
}
