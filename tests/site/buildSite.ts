import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface BuildOptions {
  /**
   * The project, or a copy of it, absolute.
   * @default this one
   */
  readonly root?: string;
  /** Folder of the conference, absolute. */
  readonly content: string;
  /** Folder the site is built into, absolute. */
  readonly out: string;
  /** More variables of the build: AGENDA_BASE, AGENDA_ON_ERROR, TZ. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface BuildResult {
  readonly code: number;
  /** What the build printed, both streams as they came. */
  readonly output: string;
}

/** The variables of a build. */
export function variablesOfBuild({ content, out, environment = {} }: Omit<BuildOptions, 'root'>) {
  return {
    NODE_ENV: 'production',
    AGENDA_CONTENT: content,
    AGENDA_OUT: out,
    NO_COLOR: '1',
    // Drawing takes longer than everything else, and has its own tests.
    AGENDA_PREVIEWS: 'off',
    ...environment,
  };
}

/**
 * Builds a site like `npm run build`, in another process.
 *
 * @param onOutput gets all that the build has printed so far, whenever it prints more
 */
export function buildSite(
  { root = projectRoot, ...options }: BuildOptions,
  onOutput: (output: string) => void = () => undefined,
): Promise<BuildResult> {
  const { TZ: _zone, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'src/plugin/command.mjs'), 'build'], {
    cwd: root,
    env: { ...inherited, ...variablesOfBuild(options) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput(output);
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => done({ code: code ?? 1, output }));
  });
}
