// The messages between the page in the frame and the site around it (HTML, postMessage). Either side may be anybody, so
// all other messages are ignored.

/** The colour scheme of the site around the frame. */
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

/** The message with which the framed page tells its height and title. */
export function sizeMessage(height: number, title: string): unknown {
  return { lecternHeight: height, lecternTitle: title };
}

/** The colours that the site around has; null for any other message. */
export function schemeIn(message: unknown): Scheme | null {
  const scheme = valueIn(message, 'lecternScheme');
  return scheme === 'light' || scheme === 'dark' ? scheme : null;
}

/** The message with which the site tells the framed page its colour scheme. */
export function schemeMessage(scheme: Scheme): unknown {
  return { lecternScheme: scheme };
}

function valueIn(message: unknown, key: string): unknown {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, key)
    ? (message as Record<string, unknown>)[key]
    : undefined;
}
