const name = 'picks=';

/** Closing punctuation that programs include by mistake when they turn addresses in messages into links. */
const closing = /^(?:[.,;:!?)\]}>"'*\s]|%[0-9a-f]{2}){0,12}$/i;

/** The URL fragment for a schedule; fragments are never sent to a server (RFC 3986, section 3.5). */
export function scheduleFragment(code: string): string {
  return `#${name}${code}`;
}

/**
 * The schedule's code in a URL fragment, for `decodeScheduleLink`; null if the fragment is something else.
 *
 * @param fragment `location.hash`, with its `#`
 */
export function codeOfFragment(fragment: string): string | null {
  if (!fragment.startsWith(`#${name}`)) return null;
  const rest = fragment.slice(name.length + 1);
  const code = /^[\w-]*/.exec(rest)?.[0] ?? '';
  return closing.test(rest.slice(code.length, code.length + 40)) && rest.length <= code.length + 36
    ? code
    : rest;
}
