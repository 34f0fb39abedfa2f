/**
 * A repeatable random generator (mulberry32): the same seed gives the same conference on every machine.
 *
 * @param {number} seed
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    /** From `from` to `to`, both included. */
    integer,
    pick: (list) => list[Math.floor(next() * list.length)],
    /** The first of a list far more often than the last, as words are in a language (Zipf's law, roughly). */
    pickOften: (list) => list[Math.floor(list.length * next() ** 2.2)],
    chance: (probability) => next() < probability,
  };
}
