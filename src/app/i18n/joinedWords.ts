const joined = new WeakMap<object, WeakMap<object, object>>();

/** Two parts of the interface's words as one; joined once, for a page has many components that ask for them. */
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
