import { inLocale } from '../../model/locale.ts';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import { canDraw } from '../pictures/fontRanges.ts';
import type { Problem } from '../problem.ts';
import { filesWithTexts, positionIn } from './deadLinks.ts';
import type { LintInput } from './scheduleLints.ts';

const start = { line: 1, column: 1 } as const;

/** Warns of pictures in texts that are not in the public folder. */
export function missingPictures(input: LintInput): readonly Problem[] {
  const { base, publicFiles, textOf } = input;
  return filesWithTexts(input).flatMap((file) => {
    const found = file.texts.flatMap((html) => [...(html ?? '').matchAll(/<img[^>]* src="([^"]+)"/g)]);
    const paths = new Set(found.flatMap(([, src = '']) => pathOnSite(src, base) ?? []));
    return [...paths].flatMap((path): readonly Problem[] => {
      const name = percentDecoded(path);
      if (publicFiles.has(name)) return [];
      const text = textOf(file.path);
      const written = ['', '/', './', '../'].map((before) => positionIn(text, before + path));
      return [
        {
          file: file.path,
          ...(written.find((place) => place !== null) ?? start),
          severity: 'warning',
          message: `Picture "${name}" is not in the public folder.`,
          hint: 'Put the file there, or fix the address.',
        },
      ];
    });
  });
}

/** null for pictures on other hosts. */
function pathOnSite(src: string, base: string): string | null {
  if (!src.startsWith(base) || src.startsWith('//')) return null;
  return src.slice(base.length).replace(/[?#].*$/s, '');
}

/** Warns of titles in scripts that preview pictures have no font for: once, with their number. */
export function undrawnTitles({ programme, previews, files, settingsPath }: LintInput): readonly Problem[] {
  if (!previews) return [];
  const { name, locales } = programme.conference;
  const titles = [
    ...files.map(({ path, record }) => ({
      path,
      title: record.title,
      place: placeOf(record.places, 'title'),
    })),
    { path: settingsPath ?? '', title: inLocale(name, locales[0], locales)?.value ?? '', place: start },
  ];
  const undrawn = titles.filter(({ title }) => !canDraw(title));
  const [first] = undrawn;
  if (first === undefined) return [];
  const letters = [...new Set(first.title)].filter((letter) => !canDraw(letter));
  const others = undrawn.length === 1 ? '' : `, and for ${undrawn.length - 1} more`;
  return [
    {
      file: first.path,
      ...first.place,
      severity: 'warning',
      message: `The preview picture has no font for this title ("${letters.slice(0, 8).join('')}")${others}.`,
      hint: 'It shows the name of the conference instead, where it can. Chats and networks show the title beside it.',
    },
  ];
}
