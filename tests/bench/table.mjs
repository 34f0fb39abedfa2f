// @ts-check
import { figures, limitOf, median } from './figures.mjs';

/**
 * One figure of one conference.
 *
 * @typedef {object} Line
 * @property {string} figure its key
 * @property {string} name
 * @property {string} unit
 * @property {number} sessions
 * @property {number} value the median
 * @property {number | null} limit
 * @property {number | null} baseline in the figure's unit
 * @property {boolean | null} met null where there is no limit
 * @property {readonly number[]} runs
 */

/**
 * @param {number} sessions
 * @param {import('./pages.mjs').Measured} measured
 * @returns {readonly Line[]} in the order of `figures`, those that were measured
 */
export function linesOf(sessions, { values, baselines }) {
  return Object.entries(figures).flatMap(([key, figure]) => {
    const runs = values[key];
    if (!runs || runs.length === 0) return [];
    const value = median(runs);
    const limit = limitOf(figure, sessions);
    const baseline = baselines[key];
    return {
      figure: key,
      name: figure.name.trim(),
      unit: figure.unit,
      sessions,
      value,
      limit,
      baseline: baseline ? median(baseline) : null,
      met: limit === null ? null : value <= limit,
      runs,
    };
  });
}

/**
 * All figures for people, one per row.
 *
 * @param {readonly Line[]} lines
 * @returns {string}
 */
export function tableOf(lines) {
  const sizes = [...new Set(lines.map(({ sessions }) => sessions))];
  const head = ['', ...sizes.flatMap((size) => [`${size} sessions`, 'limit', 'baseline', ''])];
  const rows = Object.entries(figures).flatMap(([key, { name }]) => {
    const found = sizes.map((size) =>
      lines.find(({ figure, sessions }) => figure === key && sessions === size),
    );
    return found.some(Boolean) ? [[name, ...found.flatMap(cells)]] : [];
  });
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {Line | undefined} line */
function cells(line) {
  if (!line) return ['', '', '', ''];
  const { value, limit, baseline, met, unit } = line;
  const mark = met === null ? '' : met ? '✓' : '✗';
  return [
    withUnit(value, unit),
    limit === null ? '' : withUnit(limit, unit),
    baseline === null ? '' : withUnit(baseline, unit),
    mark,
  ];
}

/** @param {number} value @param {string} unit */
function withUnit(value, unit) {
  // Even a layout shift of a thousandth counts.
  const small = value < 0.1 ? 5 : 2;
  const digits = unit === 'ms' ? 0 : unit === 'ratio' || value < 1 ? small : 1;
  const text = Number(value.toFixed(digits)).toString();
  return unit === 'ratio' ? `× ${text}` : `${text} ${unit}`.trim();
}
