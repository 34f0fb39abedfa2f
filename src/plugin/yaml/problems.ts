import { parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { entriesOf } from './entries.ts';
import { describeContinuation, describeError } from './errors.ts';

/** A problem at an offset into the YAML text. */
export interface YamlFinding {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * The syntax errors of a YAML text, one per cause: a broken entry causes further errors in those that follow, so each
 * top-level entry is parsed separately.
 *
 * @param isList whether the text is one list, without entries
 */
export function yamlProblems(text: string, document: Document.Parsed, isList = false): YamlFinding[] {
  const [first] = document.errors;
  if (!first) return [];
  if (isList) return [describeError({ text, offset: 0, key: null, value: text }, first)];
  const found = document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map((error) => twice(text, error));
  for (const entry of entriesOf(text)) {
    const stray = entry.key === null ? describeContinuation(entry) : null;
    if (stray) {
      found.push(stray);
      continue;
    }
    const alone = parseDocument(entry.text, { schema: 'core', stringKeys: true, prettyErrors: false });
    const error = alone.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (error) found.push(describeContinuation(entry) ?? describeError(entry, error));
  }
  if (found.length === 0) found.push(describeError({ text, offset: 0, key: null, value: '' }, first));
  return found.sort((a, b) => a.offset - b.offset);
}

function twice(text: string, { pos: [offset] }: YAMLError): YamlFinding {
  const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
  return {
    offset,
    message: `Duplicate key "${key}".`,
    hint: 'Keep one of the two.',
  };
}
