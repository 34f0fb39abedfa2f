import { encode } from 'uqr';

/** The light modules required around a code (ISO/IEC 18004, section 6.3.8). */
const quietZone = 4;
/** The least width of a module that phones read from a screen, in CSS pixels. */
const leastModule = 4;
/** The width of codes with few modules. */
const usualWidth = 320;

/** A QR code as SVG. */
export interface ScheduleCode {
  /** Modules from side to side, with the quiet zone. */
  readonly size: number;
  readonly path: string;
  /** In CSS pixels. */
  readonly width: number;
}

/**
 * A QR code as wide as its modules need, with as much error correction as fits.
 *
 * @param room the width there is, in CSS pixels
 */
export function scheduleCode(text: string, room: number): ScheduleCode | 'too-long' {
  for (const ecc of ['M', 'L'] as const) {
    const code = encoded(text, ecc);
    if (code === null || code.size * leastModule > room) continue;
    const { data, size } = code;
    const path = data
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
      .join('');
    return { size, path, width: Math.min(room, Math.max(usualWidth, size * leastModule)) };
  }
  return 'too-long';
}

/** null for more than version 40 can hold. */
function encoded(text: string, ecc: 'M' | 'L') {
  try {
    return encode(text, { ecc, border: quietZone });
  } catch {
    return null;
  }
}
