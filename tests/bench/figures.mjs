// @ts-check
/**
 * What is measured, and the limit of each figure by the number of sessions. Times depend on the machine, so they are
 * only reported; ratios to the baseline, sizes and counts are the same anywhere.
 *
 * @typedef {'ratio' | 'ms' | 's' | 'kB' | 'MB' | '%' | ''} Unit
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {Unit} unit
 * @property {number | readonly [small: number, large: number]} [limit] at most this, or two of it: up to a thousand
 *   sessions, and beyond
 */

/** @satisfies {Readonly<Record<string, Figure>>} */
export const figures = {
  firstRows: { name: 'first paint with the first rows', unit: 'ratio', limit: 1.4 },
  firstRowsTime: { name: '  the same in time', unit: 'ms' },
  nowRows: { name: 'second day, 14:05: paint with the rows of now', unit: 'ratio' },
  nowRowsTime: { name: '  the same in time', unit: 'ms' },
  rowsInHtml: { name: '  rows in the first HTML', unit: '' },
  star: { name: 'star on the first row answers, after navigation', unit: 'ms', limit: [1500, 2000] },
  script: { name: 'script loaded by the agenda, compressed', unit: 'kB', limit: 100 },
  everything: { name: 'everything loaded before a press', unit: 'kB', limit: [160, 400] },
  html: { name: '  of it HTML', unit: 'kB' },
  data: { name: '  of it data', unit: 'kB' },
  search: { name: 'text search, last key to painted result', unit: 'ms', limit: [100, 150] },
  searchFirst: { name: '  first key of a visit', unit: 'ms', limit: [150, 200] },
  filter: { name: 'track filter pressed, to painted result', unit: 'ratio', limit: 2 },
  filterTime: { name: '  the same in time', unit: 'ms' },
  filterFirst: { name: '  the first of a visit', unit: 'ms' },
  heap: { name: 'heap after load', unit: 'MB', limit: [15, 50] },
  shift: { name: 'layout shift', unit: '', limit: 0 },
  sessionPage: { name: 'session page opened directly, first paint', unit: 'ratio', limit: 1.4 },
  sessionPageTime: { name: '  the same in time', unit: 'ms' },
  opened: { name: 'session opened from the agenda, to painted title', unit: 'ratio', limit: 2 },
  openedTime: { name: '  the same in time', unit: 'ms' },
  back: { name: 'back from there, to painted rows at the same place', unit: 'ratio', limit: 2 },
  backTime: { name: '  the same in time', unit: 'ms' },
  inp: { name: 'sixty presses, 98th percentile to the next frame', unit: 'ms', limit: 200 },
  swipe: { name: 'grid swiped, frames over 50 ms', unit: '%', limit: 1 },
  secondVisit: {
    name: 'second visit, first paint with the first rows, to the baseline of a first',
    unit: 'ratio',
    limit: 0.6,
  },
  secondVisitTime: { name: '  the same in time', unit: 'ms' },
  offlineVisit: { name: 'the same without a network', unit: 'ratio', limit: 0.5 },
  offlineVisitTime: { name: '  the same in time', unit: 'ms' },
  install: {
    name: 'what a device stores for use without a network, compressed',
    unit: 'kB',
    limit: [1000, 1500],
  },
  coldBuild: { name: 'cold build, without pictures for previews', unit: 's', limit: [4, 45] },
  buildMemory: { name: '  most memory of all its processes', unit: 'MB', limit: 1500 },
  secondBuild: { name: 'second build, one session changed', unit: 's', limit: [2, 10] },
  preview: { name: 'a picture for previews, drawn the first time', unit: 'ms' },
  edit: { name: 'npm run dev, one session saved, until shown', unit: 'ms', limit: [200, 400] },
};

/**
 * @param {Figure} figure
 * @param {number} sessions
 * @returns {number | null}
 */
export function limitOf({ limit }, sessions) {
  if (limit === undefined) return null;
  return typeof limit === 'number' ? limit : limit[sessions <= 1000 ? 0 : 1];
}

/**
 * The middle of what was measured; the lower one of two.
 *
 * @param {readonly number[]} values
 * @throws {Error} where nothing was measured
 */
export function median(values) {
  const middle = values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new Error('Nothing was measured.');
  return middle;
}
