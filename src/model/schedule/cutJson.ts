/** Of a place in a text: what could be read there, undefined for nothing, and whether that is all there was. */
interface Reading {
  readonly value: unknown;
  readonly whole: boolean;
}

const nothing: Reading = { value: undefined, whole: false };

/** No text of ours is nested so deep; one that is was made to harm. */
const deepest = 60;

/**
 * Reads a text of JSON (RFC 8259) that was cut off, or is damaged from some point on, as far as it is whole: objects
 * and lists hold what stands before that point, and a text, number or name that may go on is left out. Never throws.
 *
 * @returns undefined where nothing could be read. Objects have no prototype.
 * @example readCutJson('{"a":{"b":1,"c":"cut') // { a: { b: 1 } }
 */
export function readCutJson(text: string): unknown {
  let at = 0;
  return readValue(0).value;

  function readValue(depth: number): Reading {
    switch (next()) {
      case '{':
        return depth > deepest ? nothing : readObject(depth);
      case '[':
        return depth > deepest ? nothing : readList(depth);
      case '"':
        return readText();
      default:
        return readWord();
    }
  }

  function readObject(depth: number): Reading {
    const value = Object.create(null) as Record<string, unknown>;
    const whole = readMembers('}', () => {
      const name = next() === '"' ? readText().value : undefined;
      if (typeof name !== 'string' || next() !== ':') return false;
      at++;
      const member = readValue(depth + 1);
      if (member.value !== undefined) value[name] = member.value;
      return member.whole;
    });
    return { value, whole };
  }

  function readList(depth: number): Reading {
    const value: unknown[] = [];
    const whole = readMembers(']', () => {
      const member = readValue(depth + 1);
      if (member.value !== undefined) value.push(member.value);
      return member.whole;
    });
    return { value, whole };
  }

  /** What stands between two brackets, until one is not whole; whether all were. */
  function readMembers(close: string, readMember: () => boolean): boolean {
    at++;
    while (next() !== close) {
      if (!readMember()) return false;
      if (next() === ',') at++;
      else if (next() !== close) return false;
    }
    at++;
    return true;
  }

  function readText(): Reading {
    const start = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    return at < text.length ? parsed(text.slice(start, ++at)) : nothing;
  }

  /** A number, true, false or null: whole where something stands after it. */
  function readWord(): Reading {
    const start = at;
    while (at < text.length && !/[\s[\]{},:"]/.test(text.charAt(at))) at++;
    return at < text.length ? parsed(text.slice(start, at)) : nothing;
  }

  /** The next character that is not blank. */
  function next(): string {
    while (/[\t\n\r ]/.test(text.charAt(at))) at++;
    return text.charAt(at);
  }
}

function parsed(text: string): Reading {
  try {
    return { value: JSON.parse(text) as unknown, whole: true };
  } catch {
    return nothing;
  }
}
