import { parseSync } from 'vite';
import type { SourceText } from './sourceText.ts';

/** How one module names another. */
export type ImportKind = 'static' | 'type' | 'dynamic' | 'style';

export interface Import {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly line: number;
}

export interface ImportsOfFile {
  readonly imports: readonly Import[];
  /** Lines whose import is computed, so that it cannot be checked. */
  readonly opaque: readonly number[];
}

/**
 * Every module a file names: static, type-only, dynamic and re-exporting imports, `import('x')` in types, and for a
 * style sheet its `@import` and `composes`.
 *
 * @throws Error when the file is no valid TypeScript: a check of half a file proves nothing
 */
export function readImports({ path, text }: SourceText): ImportsOfFile {
  return path.endsWith('.css') ? readStyleImports(text) : readModuleImports(path, text);
}

function readStyleImports(text: string): ImportsOfFile {
  const imports = [
    ...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']|composes:[^;]*?from\s+["']([^"']+)["']/g),
  ];
  return {
    imports: imports.map((match) => ({
      specifier: match[1] ?? match[2] ?? '',
      kind: 'style',
      line: lineAt(text, match.index),
    })),
    opaque: [],
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function readModuleImports(path: string, text: string): ImportsOfFile {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = [];
  const opaque: number[] = [];

  const visit = (node: Node): void => {
    const line = lineAt(text, node.start);
    const source = node['source'];
    const specifier = isNode(source) ? literal(source) : null;
    if (isNode(source) && specifier === null && node.type === 'ImportExpression') opaque.push(line);
    if (specifier !== null) imports.push({ specifier, kind: kindOf(node), line });
    for (const child of Object.values(node)) {
      for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) visit(item);
    }
  };
  visit(program as unknown as Node);
  return { imports, opaque };
}

function kindOf(node: Node): ImportKind {
  if (node.type === 'ImportExpression') return 'dynamic';
  const marked =
    node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
  return marked ? 'type' : 'static';
}

function literal(node: Node): string | null {
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
