/** The longest wait for a frame, in milliseconds: background tabs paint none. */
const longest = 500;

/** Runs a function after the next frame has been painted, for work that must not delay it. @returns cancels it */
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
