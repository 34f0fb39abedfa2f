/** Compares by code unit, which is the same on every machine, unlike a language's collation; null first. */
export function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
