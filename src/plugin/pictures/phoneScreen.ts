import type { Agenda } from '../../model/agenda/agenda.ts';
import { plainSpaces } from '../../model/text/plainSpaces.ts';
import { oklch } from './oklch.ts';
import { shorten } from './previewText.ts';
import { typesetter } from './typesetter.ts';

/** In pixels. */
export const phoneScreen = { width: 720, height: 1280 };

const margin = 48;
const rowHeight = 132;
const firstRow = 300;
const colours = { paper: oklch(0.99, 0.002, 250), ink: oklch(0.23, 0.02, 260), soft: oklch(0.46, 0.02, 260) };

interface Row {
  readonly time: string;
  readonly title: string;
  readonly room: string;
  readonly hue: number | null;
}

/** What a picture of the agenda on a phone shows; it depends on nothing else of the programme. */
export interface PhoneScreen {
  readonly name: string;
  readonly day: string;
  readonly rows: readonly Row[];
}

/** The beginning of the first day. */
export function phoneScreenOf({ locale, conference, sessions }: Agenda): PhoneScreen {
  const { timezone: timeZone, format = locale, name } = conference;
  const time = new Intl.DateTimeFormat(format, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  const day = new Intl.DateTimeFormat(format, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone,
  });
  const scheduled = sessions.filter(({ start, status }) => start !== null && status === 'confirmed');
  const first = scheduled[0]?.start ?? null;
  return {
    name,
    day: first === null ? '' : plainSpaces(day.format(first)),
    rows: scheduled.slice(0, 7).map(({ start, title, room, track }) => ({
      time: start === null ? '' : plainSpaces(time.format(start)),
      title: title.text,
      room: room?.name.text ?? '',
      hue: track?.hue ?? null,
    })),
  };
}

/** Draws it as PNG, for the dialog in which phones offer to install the site. */
export async function drawPhoneScreen({ name, day, rows }: PhoneScreen): Promise<Uint8Array> {
  const type = typesetter();
  const { width, height } = phoneScreen;
  await type.load([name, day, '… ·', ...rows.flatMap(({ time, title, room }) => [time, title, room])]);
  const line = (text: string, weight: 400 | 700, size: number, y: number, x = margin) => {
    const drawable = type.drawable(text);
    if (drawable === null) return '';
    const setter = type.forLinesOf(drawable);
    return setter.line(shorten(drawable, weight, size, width - margin - x, setter), weight, size, x, y);
  };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<g fill="${colours.ink}">${line(name, 700, 48, 140)}</g>`,
    `<g fill="${colours.soft}">${line(day, 400, 32, 208)}</g>`,
    ...rows.map(({ time, title, room, hue }, number) => {
      const top = firstRow + number * rowHeight;
      const bar = hue === null ? colours.soft : oklch(0.62, 0.14, hue);
      return [
        `<rect x="${margin}" y="${top - 34}" width="8" height="${rowHeight - 44}" rx="4" fill="${bar}"/>`,
        `<g fill="${colours.ink}">${line(title, 700, 30, top, margin + 28)}</g>`,
        `<g fill="${colours.soft}">${line([time, room].filter(Boolean).join(' · '), 400, 26, top + 42, margin + 28)}</g>`,
      ].join('');
    }),
    '</svg>',
  ];
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg.join('')))
    .png({ palette: true, colours: 48, dither: 0, effort: 1 })
    .toBuffer();
}
