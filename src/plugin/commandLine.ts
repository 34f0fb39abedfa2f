import { createInterface } from 'node:readline/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { errorMessage } from './errors.ts';

/** Where a command writes its text. */
export interface Output {
  readonly write: (text: string) => void;
}

/** The arguments of a command (Node's `parseArgs`), or what is wrong with them. */
export function parseArguments<const Config extends ParseArgsConfig>(
  argv: readonly string[],
  config: Config,
): ReturnType<typeof parseArgs<Config & { args: string[] }>> | string {
  try {
    return parseArgs({ ...config, args: [...argv] });
  } catch (error) {
    return errorMessage(error);
  }
}

/** Asks a question at the terminal. */
export async function askAtTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(`${question}\n> `)).trim();
  } finally {
    lines.close();
  }
}
