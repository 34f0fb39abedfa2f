/** Whether an element's text, and with it the columns of a grid, runs from right to left. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** Pixels from where the first column begins. From right to left, `scrollLeft` goes below zero (CSSOM View). */
export function scrolledFromStart({ scrollLeft }: Element): number {
  return Math.abs(scrollLeft);
}

/** Scrolls to a position given from where the first column begins. */
export function scrollToStart(
  element: Element,
  { fromStart, top }: { fromStart: number; top: number },
): void {
  element.scrollTo({ left: isRightToLeft(element) ? -fromStart : fromStart, top, behavior: 'instant' });
}
