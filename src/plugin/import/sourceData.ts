import { findNodeAtLocation, getNodeValue, parseTree, type ParseError } from 'jsonc-parser';
import { SaxesParser } from 'saxes';
import { parse as parseToml } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import { sourceProblem, type Place } from './foreignProgramme.ts';
import { plainToml } from '../yaml/tomlMapping.ts';
import { recordIn, type ForeignRecord } from './foreignValue.ts';
import { folderOf, type SourceFile } from './sourceFiles.ts';

type DataPath = readonly (string | number)[];

/** The data of a file, and the place of every part of it. */
export interface SourceData {
  readonly value: unknown;
  readonly placeOf: (path: DataPath) => Place;
}

/** A Markdown file: front matter, and the text below it. */
export interface SourceDocument extends SourceData {
  readonly fields: ForeignRecord;
  readonly body: string;
}

/** An element of XML with the text directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly place: Place;
}

const largestYaml = 4 * 1024 * 1024;

const known = new WeakMap<SourceFile, Map<string, unknown>>();

/** Caches a reading, because several adapters read the same file. */
function cachedReading<Value>(file: SourceFile, how: string, read: () => Value): Value {
  const values = known.get(file) ?? new Map<string, unknown>();
  known.set(file, values);
  if (!values.has(how)) values.set(how, read());
  return values.get(how) as Value;
}

/** The first line of a file. */
export function placeIn(file: SourceFile, line = 1, column = 1): Place {
  return { file: file.shown, line, column };
}

/** Reads JSON; null if the text is not JSON. */
export function jsonOf(file: SourceFile): SourceData | null {
  return cachedReading(file, 'json', () => {
    let value: unknown;
    try {
      value = JSON.parse(file.text);
    } catch {
      return null;
    }
    return { value, placeOf: (path: DataPath) => jsonPlace(file, path) };
  });
}

function jsonPlace(file: SourceFile, path: DataPath): Place {
  try {
    const tree = cachedReading(file, 'tree', () => parseTree(file.text));
    const offset = tree === undefined ? undefined : findNodeAtLocation(tree, [...path])?.offset;
    return offset === undefined ? placeIn(file) : placeAt(file, offset);
  } catch {
    // It is nested deeper than the stack allows.
    return placeIn(file);
  }
}

/** Line and column of an offset in the text. */
function placeAt(file: SourceFile, offset: number): Place {
  const counter = cachedReading(file, 'lines', () => {
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1))
      lines.addNewLine(at + 1);
    return lines;
  });
  const { line, col } = counter.linePos(offset);
  return placeIn(file, line, col);
}

/** Reads YAML (1.2, core schema: dates and times stay text); null if it is not YAML, or empty. */
export function yamlOf(file: SourceFile): SourceData | null {
  return cachedReading(file, 'yaml', () => yamlData(file, file.text, 0));
}

function yamlData(file: SourceFile, text: string, start: number): SourceData | null {
  if (text.length > largestYaml) return null;
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: true,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    if (document.errors.length > 0) return null;
    return {
      value: document.toJS({ maxAliasCount: 100 }) as unknown,
      placeOf: (path) => {
        const node = path.length === 0 ? document.contents : document.getIn(path, true);
        const range = recordIn(node)['range'];
        return placeAt(file, start + (Array.isArray(range) ? Number(range[0]) : 0));
      },
    };
  } catch {
    return null;
  }
}

/** Reads TOML; null if the text is not TOML. */
export function tomlOf(file: SourceFile): SourceData | null {
  return cachedReading(file, 'toml', () => tomlData(file, file.text, 0));
}

function tomlData(file: SourceFile, text: string, start: number): SourceData | null {
  try {
    const value = plainToml(parseToml(text));
    return {
      value,
      placeOf: ([key]) => {
        const at =
          key === undefined
            ? 0
            : text.search(new RegExp(`^\\s*${String(key).replace(/\W/g, '.')}\\s*=`, 'im'));
        return placeAt(file, start + Math.max(0, at));
      },
    };
  } catch {
    return null;
  }
}

const fences = /^\s*(---|\+\+\+)[ \t]*\n([\s\S]*?)(?<=\n)\1[ \t]*(?:\n|$)/;

/** Reads a Markdown file with front matter in YAML (`---`), TOML (`+++`) or JSON; null if it has none. */
export function documentOf(file: SourceFile): SourceDocument | null {
  return cachedReading(file, 'document', () => {
    if (/^\s*\{/.test(file.text)) return jsonDocument(file);
    const match = fences.exec(file.text);
    if (match === null) return null;
    const [whole, fence, keys = ''] = match;
    const start = whole.indexOf(keys, whole.indexOf('\n'));
    const data = fence === '---' ? yamlData(file, keys, start) : tomlData(file, keys, start);
    if (data === null) return null;
    return { ...data, fields: recordIn(data.value), body: file.text.slice(whole.length) };
  });
}

function jsonDocument(file: SourceFile): SourceDocument | null {
  const errors: ParseError[] = [];
  const tree = parseTree(file.text, errors);
  if (tree === undefined) return null;
  const end = tree.offset + tree.length;
  if (errors.some(({ offset }) => offset < end)) return null;
  const value: unknown = getNodeValue(tree);
  return {
    value,
    fields: recordIn(value),
    body: file.text.slice(end).replace(/^\n+/, ''),
    placeOf: (path) => placeAt(file, findNodeAtLocation(tree, [...path])?.offset ?? 0),
  };
}

/** Warnings of files with front matter that cannot be read, in the folders that an import looks into. */
export function unreadableDocuments(files: readonly SourceFile[], ...folders: readonly RegExp[]): Problem[] {
  return files
    .filter(
      (file) =>
        /\.(?:md|markdown)$/i.test(file.path) &&
        folders.some((folder) => folder.test(folderOf(file.path))) &&
        /^\s*(?:---|\+\+\+|\{)/.test(file.text) &&
        documentOf(file) === null,
    )
    .map((file) =>
      sourceProblem(
        placeIn(file),
        'The front matter cannot be read: the file is left out.',
        'Fix it: each key on a line of its own, and texts with a colon or a hash in quotes.',
      ),
    );
}

/** Reads XML (1.0) without a document type's entities; null if it is not well-formed. */
export function xmlOf(file: SourceFile): XmlElement | null {
  return cachedReading(file, 'xml', () => {
    type Open = Omit<XmlElement, 'children' | 'text'> & { children: XmlElement[]; text: string };
    const root: Open = { name: '', attributes: {}, children: [], text: '', place: placeIn(file) };
    const open: Open[] = [root];
    const parser = new SaxesParser({ position: true, xmlns: false as const });
    const add = (text: string) => {
      const element = open.at(-1);
      if (element) element.text += text;
    };
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('opentag', ({ name, attributes }) => {
      const element: Open = {
        name,
        attributes,
        children: [],
        text: '',
        place: placeIn(file, parser.line, 1),
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    });
    parser.on('closetag', () => void open.pop());
    try {
      parser.write(file.text).close();
    } catch {
      return null;
    }
    return root.children[0] ?? null;
  });
}
