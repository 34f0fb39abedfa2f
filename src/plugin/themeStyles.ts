import { transform } from 'lightningcss';
import { percentDecoded } from '../model/text/percentEncoding.ts';
import { invalid, warning, type Position, type Problem, type Reading } from './problem.ts';
import { nearestFile } from './files/publicFiles.ts';
import { positionAt } from './files/readText.ts';

/** The name of the conference's own styles in the content folder. */
export const themeFile = 'theme.css';

/** Comments and strings, whose content is not CSS. */
const inert = /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$)/g;

const blank = (part: string) => part.replace(/[^\n]/g, ' ');

const withoutComments = (text: string) =>
  text.replace(inert, (part) => (part.startsWith('/*') ? blank(part) : part));

/**
 * Reads theme.css: the conference's own styles. Every page has them, in the cascade layer `theme`, after the site's and
 * before those for print.
 *
 * It must not load anything from other sites, which could track visitors; it must close each bracket, because others
 * would affect the styles after it; and it must be valid for the CSS parser of the build, which would stop otherwise.
 *
 * @returns the style sheet within its layer; null if it cannot be used
 */
export function readTheme(text: string, path: string): Reading<string> {
  const problems: Problem[] = [];
  const report = (index: number, message: string, hint: string) => {
    problems.push(invalid(path, message, hint, positionAt(text, index)));
  };
  const code = text.replace(inert, blank);
  for (const { 0: rule, index } of code.matchAll(/@(?:import|charset|namespace)\b/gi)) {
    report(index, `"${rule}" has no effect in theme.css.`, 'Write the styles themselves into theme.css.');
  }
  // In the original text, because an address may be in quotes.
  for (const match of withoutComments(text).matchAll(/(?:https?:)?\/\/[^\s"')]+/gi)) {
    report(
      match.index,
      `"${match[0]}" would be loaded from another site.`,
      'Put the file into public/, and write its address from there, such as url(/images/paper.png).',
    );
  }
  for (const { index } of text.matchAll(/<\/style/gi)) {
    report(index, '"</style" would end the styles of the page.', 'Remove it.');
  }
  const open: number[] = [];
  for (const { 0: bracket, index } of code.matchAll(/[{}]/g)) {
    if (bracket === '{') open.push(index);
    else if (open.pop() === undefined) report(index, 'This "}" closes nothing.', 'Remove it.');
  }
  for (const index of open) report(index, 'This "{" is not closed.', 'Write "}" after the last declaration.');
  for (const { 0: part, index } of text.matchAll(inert)) {
    if (part.startsWith('/*') && (part.length < 4 || !part.endsWith('*/')))
      report(index, 'This comment is not closed.', 'Write "*/" where it ends.');
  }
  const value = `@layer theme {\n${text}\n}\n`;
  if (problems.length === 0) {
    const index = unreadableAt(value);
    if (index !== null) {
      const start = Math.max(0, index - '@layer theme {\n'.length);
      const [space = ''] = /^\s*/.exec(text.slice(start)) ?? [];
      const at = start + space.length < text.length ? start + space.length : text.trimEnd().length - 1;
      const [word] = /^(?:[\w-]+|[\s\S])/u.exec(text.slice(at)) ?? [''];
      report(
        at,
        `"${word}" is not expected here.`,
        'A declaration is "name: value;", and a rule "selector { declarations }": look for what is missing before it.',
      );
    }
  }
  return { value: problems.length > 0 ? null : value, problems };
}

/** The index of the first syntax error; null if there is none. */
function unreadableAt(css: string): number | null {
  try {
    transform({ filename: themeFile, code: new TextEncoder().encode(css) });
    return null;
  } catch (error) {
    const { line, column } = (error as { readonly loc?: Position }).loc ?? { line: 2, column: 1 };
    const before = css.split('\n').slice(0, line - 1);
    return before.join('\n').length + column;
  }
}

/** A file of the site that theme.css uses, as written. */
export interface ThemeFile extends Position {
  readonly file: string;
  readonly url: string;
}

/** The files of the site that theme.css names, other than data and parts of a page. */
export function filesOfTheme(text: string, path: string): readonly ThemeFile[] {
  return [...withoutComments(text).matchAll(/\burl\(\s*["']?((?!\/\/|#|[a-z]+:)[^"')\s][^"')]*)/gi)].map(
    ({ 0: all, 1: url = '', index }) => ({
      file: path,
      url: url.trim(),
      ...positionAt(text, index + all.length - url.length),
    }),
  );
}

/** Warns of files that theme.css names and pages would not find. */
export function missingThemeFiles(
  files: readonly ThemeFile[],
  publicFiles: ReadonlySet<string>,
): readonly Problem[] {
  return files.flatMap(({ url, file, ...position }): readonly Problem[] => {
    const [bare = ''] = url.split(/[?#]/);
    const path = percentDecoded(bare)
      .replace(/^[./]+/, '')
      .replace(/^public\//, '');
    const warn = (message: string, hint: string) => [
      warning('picture-missing', file, `File "${url}" ${message}`, hint, position),
    ];
    if (publicFiles.has(path)) {
      if (percentDecoded(bare) === `/${path}`) return [];
      return warn('would be looked for below the address of each page.', `Write /${path}.`);
    }
    const nearest = nearestFile(path, publicFiles);
    return warn(
      'is not in the public folder.',
      nearest === null ? `Put the file at public/${path}, and write /${path}.` : `Did you mean /${nearest}?`,
    );
  });
}
