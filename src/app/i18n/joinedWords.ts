const joined = new WeakMap<object, WeakMap<object, object>>();

/** Merges two parts of the interface's words. Cached, because many components of a page ask for the same two. */
export function joinedWords<First extends object, Second extends object>(
  first: First,
  second: Second,
): First & Second {
  let others = joined.get(first);
  if (others === undefined) joined.set(first, (others = new WeakMap()));
  let both = others.get(second);
  if (both === undefined) others.set(second, (both = { ...first, ...second }));
  return both as First & Second;
}
