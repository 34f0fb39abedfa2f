import { contentProblem } from './contentProblem.ts';
import type { Problem, Reading } from './problem.ts';

/** The name of the conference's own styles in the content folder. */
export const themeFile = 'theme.css';

/** Comments and texts in quotes, in which nothing means what it says. */
const inert = /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$)/g;

/**
 * Reads theme.css: the conference's own styles. They are in the cascade layer `theme`, after those of the site and before
 * those for paper, and in every page.
 *
 * It may not load anything from elsewhere, which would tell others who visits, and has to close each bracket it opens,
 * or it would change the styles after it.
 *
 * @returns the style sheet within its layer; null if it cannot be used
 */
export function readTheme(text: string, path: string): Reading<string> {
  const problems: Problem[] = [];
  const report = (index: number, message: string, hint: string) => {
    const lines = text.slice(0, index).split('\n');
    const position = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    problems.push(contentProblem('error', path, message, hint, position));
  };
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const code = text.replace(inert, blank);
  for (const { 0: rule, index } of code.matchAll(/@(?:import|charset|namespace)\b/gi)) {
    report(index, `"${rule}" has no effect in theme.css.`, 'Write the styles themselves into theme.css.');
  }
  // In the text: an address may be in quotes.
  for (const match of text.replace(/\/\*[\s\S]*?\*\//g, blank).matchAll(/(?:https?:)?\/\/[^\s"')]+/gi)) {
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
  return { value: problems.length > 0 ? null : `@layer theme {\n${text}\n}\n`, problems };
}
