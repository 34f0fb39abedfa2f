import type { ResolvedOptions } from './options.ts';
import { projectOptions } from './projectOptions.ts';
import type { ProjectOptions } from './projectOptions.ts';
import { keptReadingsOf } from './kept/keptReadings.ts';
import { programmeReader } from './readProgramme.ts';
import { formatProblems, sortProblems } from './report.ts';

/** Where `check` writes. */
export interface CheckOutput {
  readonly write: (text: string) => void;
}

/**
 * Reads the whole content and lists its problems.
 *
 * @param argv `--json` prints an array of every problem, for programs
 * @returns the exit code: 0, or 1 where there is an error, or 2 for an argument that is not known
 */
export async function check(
  options: ResolvedOptions,
  argv: readonly string[],
  output: CheckOutput = process.stdout,
): Promise<number> {
  const unknown = argv.find((argument) => argument !== '--json');
  if (unknown !== undefined) {
    output.write(`"${unknown}" is no argument of check: it knows --json.\n`);
    return 2;
  }
  const { problems } = await programmeReader(options, keptReadingsOf(options)).read();
  if (argv.includes('--json')) output.write(`${JSON.stringify(sortProblems(problems), null, 2)}\n`);
  else
    output.write(problems.length === 0 ? 'The content has no problems.\n' : `${formatProblems(problems)}\n`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/**
 * `check` of the project in the working directory, with the options its Vite configuration has.
 *
 * @returns the exit code, as `check` does; 2 for a configuration that cannot be read, or a variable with a value it
 *   cannot have
 */
export async function checkHere(argv: readonly string[]): Promise<number> {
  let project: ProjectOptions;
  try {
    project = await projectOptions(process.cwd());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  if (project.note !== null) process.stderr.write(`${project.note}\n`);
  return check(project.options, argv);
}
