const name = 'picks=';

/** What programs that turn addresses in messages into links take along by mistake: closing marks. */
const closing = /^(?:[.,;:!?)\]}>"'*\s]|%[0-9a-f]{2}){0,12}$/i;

/** The fragment of an address that carries a list; a fragment never travels to a server (RFC 3986, section 3.5). */
export function scheduleFragment(code: string): string {
  return `#${name}${code}`;
}

/**
 * The list's code in an address's fragment, for `decodeScheduleLink`; null where the fragment is about something
 * else.
 *
 * @param fragment as `location.hash` has it, with its `#`
 */
export function codeOfFragment(fragment: string): string | null {
  if (!fragment.startsWith(`#${name}`)) return null;
  const rest = fragment.slice(name.length + 1);
  const code = /^[\w-]*/.exec(rest)?.[0] ?? '';
  return closing.test(rest.slice(code.length, code.length + 40)) && rest.length <= code.length + 36
    ? code
    : rest;
}
