import { TomlDate, TomlError, parse } from 'smol-toml';
import { invalid, type Reading } from '../problem.ts';
import { nestsTooDeeply, sizeProblem } from './refusals.ts';
import type { KeyPath, YamlMapping, YamlPlace } from './mapping.ts';

/**
 * Reads a TOML 1.0 document, as Hugo has it between lines of `+++`. Dates and times become text as written, without
 * fractions of a second.
 *
 * @param text with `\n` line ends
 * @returns null if it is invalid, or larger or deeper than content needs
 */
export function readTomlMapping(text: string, { path, firstLine }: YamlPlace): Reading<YamlMapping> {
  const refuse = (line: number, column: number, message: string, hint: string): Reading<never> => ({
    value: null,
    problems: [invalid(path, message, hint, { line, column })],
  });
  const tooLarge = sizeProblem(text) ?? (nestsTooDeeply(text) ? 'The TOML is nested too deeply.' : null);
  if (tooLarge !== null)
    return refuse(
      firstLine,
      1,
      tooLarge.replace('YAML', 'TOML'),
      'Write long text below the front matter instead.',
    );
  let data: Readonly<Record<string, unknown>>;
  try {
    data = plainToml(parse(text)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return refuse(
      firstLine - 1 + error.line,
      error.column,
      `This is not valid TOML: ${reason}.`,
      'Write one key = "value" per line, with text in double quotes.',
    );
  }
  const lines = text.split('\n');
  const lineOf = ([key, ...rest]: KeyPath): (RegExpExecArray & { readonly line: number }) | null => {
    if (key === undefined) return null;
    const name = String(typeof rest.at(0) === 'string' ? rest[0] : key).replace(/[^\w-]/g, '.');
    const pattern = new RegExp(`^(\\s*)(["']?${name}["']?\\s*=\\s*)(.*)$`);
    for (const [line, written] of lines.entries()) {
      const match = pattern.exec(written);
      if (match !== null) return Object.assign(match, { line: firstLine + line });
    }
    return null;
  };
  const start = { line: firstLine, column: 1 };
  return {
    value: {
      data,
      at: (key) => {
        const found = lineOf(key);
        if (found === null) return start;
        return { line: found.line, column: (found[1] ?? '').length + (found[2] ?? '').length + 1 };
      },
      keyAt: (key) => {
        const found = lineOf(key);
        return found === null ? start : { line: found.line, column: (found[1] ?? '').length + 1 };
      },
      written: (key) => (key.length === 1 ? (lineOf(key)?.[3] ?? null) : null),
    },
    problems: [],
  };
}

/** Dates as text, and no key that JavaScript gives a meaning. */
export function plainToml(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.\d+/, '');
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainToml);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['__proto__', 'constructor', 'prototype'].includes(key))
      .map(([key, item]) => [key, plainToml(item)]),
  );
}
