// What browsers since Safari 15.4, Chrome 100 and Firefox 102 lack of the language that this app uses, given to them
// before anything else runs. tests/e2e/olderBrowsers.spec.ts finds what is missing here.

const arrays = Array.prototype as Partial<Pick<unknown[], 'toSorted' | 'toReversed' | 'findLast'>>;
arrays.toSorted ??= function (this: unknown[], compare) {
  return [...this].sort(compare);
};
arrays.toReversed ??= function (this: unknown[]) {
  return [...this].reverse();
};
arrays.findLast ??= function (
  this: unknown[],
  passes: (value: unknown, at: number, all: unknown[]) => unknown,
) {
  return [...this].reverse().find(passes);
};
