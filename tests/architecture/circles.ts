/** What each file names, by path. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Every circle of the graph once, each as the files along it; Tarjan's strongly connected components (1972). */
export function circlesOf(graph: Graph): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path) ?? 0);
    stack.push(path);
    for (const next of graph.get(path) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(path, Math.min(low.get(path) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(path) !== index.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1 || graph.get(path)?.includes(path)) circles.push(circle);
  };
  for (const path of graph.keys()) if (!index.has(path)) visit(path);
  return circles;
}

/** The files that no root leads to. */
export function orphansOf(graph: Graph, roots: readonly string[]): readonly string[] {
  const reached = new Set(roots);
  for (const path of reached) for (const next of graph.get(path) ?? []) reached.add(next);
  return [...graph.keys()].filter((path) => !reached.has(path));
}
