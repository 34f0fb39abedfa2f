/**
 * What the page in the frame and the site around it tell each other (HTML, postMessage). Either side may be anybody:
 * other messages are ignored.
 */
export type Scheme = 'light' | 'dark';

const tallest = 1_000_000;

/** The height that the frame asks for, in CSS pixels; null for any other message. */
export function heightIn(message: unknown): number | null {
  const height = valueIn(message, 'lecternHeight');
  return typeof height === 'number' && height > 0 && height < tallest ? Math.ceil(height) : null;
}

/** The title of the page in the frame; null for any other message. */
export function titleIn(message: unknown): string | null {
  const title = valueIn(message, 'lecternTitle');
  return typeof title === 'string' && title !== '' ? title : null;
}

export function sizeMessage(height: number, title: string): unknown {
  return { lecternHeight: height, lecternTitle: title };
}

/** The colours that the site around has; null for any other message. */
export function schemeIn(message: unknown): Scheme | null {
  const scheme = valueIn(message, 'lecternScheme');
  return scheme === 'light' || scheme === 'dark' ? scheme : null;
}

export function schemeMessage(scheme: Scheme): unknown {
  return { lecternScheme: scheme };
}

function valueIn(message: unknown, key: string): unknown {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, key)
    ? (message as Record<string, unknown>)[key]
    : undefined;
}
