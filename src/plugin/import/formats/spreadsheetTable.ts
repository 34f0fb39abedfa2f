import { parse } from 'csv-parse/sync';
import type { Place } from '../foreignProgramme.ts';
import { lineIn } from '../foreignValue.ts';
import { placeIn } from '../sourceData.ts';
import { SourceError } from '../sourceFiles.ts';
import type { SourceFile } from '../sourceFiles.ts';
import { fieldsNamedIn } from './spreadsheetColumns.ts';

export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly place: Place;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** What is written above the header. */
  readonly above: string;
}

interface Numbered {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The row a header is looked for in at the latest. */
const furthestHeader = 15;

/** Reads the table, whichever sign parts its columns.
 *
 * @throws SourceError where it is none
 */
export function tableOf(file: SourceFile | undefined): Table {
  if (file === undefined) return { header: [], rows: [], above: '' };
  // Excel's way to say which sign parts the columns.
  const said = /^sep=(.)\n/i.exec(file.text);
  const skipped = said === null ? 0 : 1;
  const text = said === null ? file.text : file.text.slice(said[0].length);
  const first = text.slice(0, 10_000);
  const delimiter =
    said?.[1] ??
    [';', '\t', ',']
      .map((sign) => [sign, first.split(sign).length] as const)
      .sort(([, a], [, b]) => b - a)[0]?.[0] ??
    ',';
  let records: readonly Numbered[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // With `info`, which the library's types leave out, each record comes with its line.
    }) as unknown as readonly Numbered[];
  } catch (error) {
    throw new SourceError(
      `"${file.shown}" is not a readable table: ${error instanceof Error ? error.message : String(error)}. Save it as CSV again.`,
    );
  }
  // Some sheets have a title and a date above the table.
  const named = records.slice(0, furthestHeader).map(({ record }) => fieldsNamedIn(record));
  const most = Math.max(1, ...named);
  const place = Math.max(0, most > 1 ? named.indexOf(most) : 0);
  const [head, ...body] = records.slice(place);
  const header = (head?.record ?? []).map((name, index) => lineIn(name) || `Column ${index + 1}`);
  return {
    header,
    above: records
      .slice(0, place)
      .flatMap(({ record }) => record)
      .join(' '),
    rows: body.map(({ record, info }) => ({
      cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
      place: placeIn(file, Math.max(1, info.lines + skipped - record.join('').split('\n').length + 1)),
    })),
  };
}
