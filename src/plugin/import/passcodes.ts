const query = /\?([^\s<>"'()\]#?]{1,2000})/g;
const secret = /^(?:pwd|passwd|pass[-_]?(?:word|code)|access[-_]?code|pin)=/i;

/**
 * Removes the passcodes of meetings from the links in a value, which may be a text or an object with texts:
 * `https://zoom.us/j/99?pwd=abc` becomes `https://zoom.us/j/99`.
 */
export function withoutPasscodes<Value>(value: Value): Value {
  if (typeof value === 'string') return cleaned(value) as Value;
  if (Array.isArray(value)) return value.map(withoutPasscodes) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, withoutPasscodes(inner)]),
  ) as Value;
}

function cleaned(text: string): string {
  return text.replace(query, (whole, written: string) => {
    const parameters = written.split(/\\?&(?:amp;)?/);
    const kept = parameters.filter((parameter) => !secret.test(parameter));
    if (kept.length === parameters.length) return whole;
    return kept.length === 0 ? '' : `?${kept.join('&')}`;
  });
}
