import { Lexer } from 'yaml';

const maximumBytes = 32 * 1024;
const maximumLines = 1000;
const maximumLevels = 16;
const manyBrackets = /(?:[[{][^[{]*){17}/;
const manyIndicators = /(?:[-?:][ \t]+){17}/;

/**
 * Whether lists and maps nest deeper than the parser, which calls itself for each level, should be given. What merely
 * looks deep is lexed to be sure: brackets in quotes do not count.
 */
export function nestsTooDeeply(text: string): boolean {
  if (!manyBrackets.test(text) && !manyIndicators.test(text)) return false;
  let brackets = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '-' || token === '?' || token === ':') indicators++;
    else if (token.includes('\n')) indicators = 0;
    if (brackets > maximumLevels || indicators > maximumLevels) return true;
  }
  return false;
}

/**
 * The problem of a YAML text that is too large; null if it is not. Checked before parsing, because some parsers take
 * quadratic time.
 */
export function sizeProblem(text: string, mostBytes = maximumBytes): string | null {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) {
    return `${Math.ceil(bytes / 1024)} KiB of YAML are more than the ${mostBytes / 1024} KiB allowed.`;
  }
  const isLong = text.split('\n').length > maximumLines + 1;
  return isLong ? `There are more than ${maximumLines} lines of YAML, which is not allowed.` : null;
}
