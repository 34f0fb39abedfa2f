/**
 * The commands that are not Vite's, by name: each gets its arguments and returns its exit code. The default export of a
 * configuration, so that `command.mjs` can load it with Vite as one bundle, which takes half as long as module by
 * module.
 */
export default {
  check: async (argv: readonly string[]) => (await import('./check.ts')).runCheck(argv),
  import: async (argv: readonly string[]) => (await import('./import/importCommand.ts')).runImport(argv),
  changes: async (argv: readonly string[]) => (await import('./history/changesCommand.ts')).runChanges(argv),
  new: async (argv: readonly string[]) => (await import('./new/newCommand.ts')).runNew(argv),
  portProblem: async () => (await import('./freePort.ts')).portProblem(),
};
