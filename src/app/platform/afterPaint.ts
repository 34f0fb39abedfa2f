/** How long a frame may be waited for, in milliseconds: a tab in the background has none. */
const longest = 500;

/** Acts once the next frame has been painted: what nobody sees must not hold up what is seen. @returns what takes it back */
export function afterPaint(act: () => void): () => void {
  let timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    act();
  }, longest);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
