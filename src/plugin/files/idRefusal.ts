import { patternOf } from '../fields/writtenForm.ts';

/** Why an id is invalid, and what to do. */
export interface IdRefusal {
  readonly message: string;
  readonly hint: string;
}

/**
 * Leaves room for a suffix such as `.json` and the locale: file systems allow 255 bytes per name, archives often 100.
 */
const mostBytes = 100;

/** Device names that Windows reserves in every folder, whatever follows a dot (Win32, "Naming Files, Paths"). */
const reserved = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|\s*$)/i;

/** What `idRefusal` accepts, for editors; they do not count bytes. */
export const idPattern = `(?!(?:\\.+|[iI][nN][dD][eE][xX])\\s*$)(?!${patternOf(reserved)})[^/\\\\\\u0000-\\u001f\\u007f\\ufffd]{0,${mostBytes - 1}}[^/\\\\\\u0000-\\u001f\\u007f\\ufffd.\\s]`;

/**
 * Validates an id for use in paths: it becomes the name of folders and files and a part of addresses, so it must be
 * valid in every file system and on every host.
 *
 * @param id of a session, speaker or track: the name of its file without locale and ".md"
 * @returns null if it is valid
 */
export function idRefusal(id: string): IdRefusal | null {
  const shown = JSON.stringify([...id].length > 40 ? `${[...id].slice(0, 40).join('')}…` : id);
  const rename = 'Rename it with letters, digits and hyphens, such as "opening".';
  if (id === '' || /^\.+$/.test(id) || /[/\\\u0000-\u001f\u007f\ufffd]|\p{Cs}/u.test(id))
    return { message: `${shown} cannot be the name of a page.`, hint: rename };
  if (/[. ]$/.test(id))
    return {
      message: `${shown} ends with a ${id.endsWith(' ') ? 'space' : 'dot'}, which some file systems drop.`,
      hint: rename,
    };
  if (reserved.test(id))
    return {
      message: `${shown} is a name that Windows reserves, so no page can have it.`,
      hint: rename,
    };
  if (id.toLowerCase() === 'index')
    return { message: `${shown} is the name that web servers use for the page of a folder.`, hint: rename };
  const bytes = Buffer.byteLength(id);
  if (bytes > mostBytes)
    return {
      message: `${shown} has ${bytes} bytes in UTF-8; the name of a page can have at most ${mostBytes}.`,
      hint: 'Shorten it: a Chinese character counts as three.',
    };
  return null;
}

/** The same value for ids that are one name in file systems that ignore case or normalise Unicode. */
export function foldedId(id: string): string {
  return id.normalize('NFC').toLowerCase().normalize('NFC');
}
