import { createInterface } from 'node:readline/promises';
import type { Question } from './adapters.ts';

/** Asks until one of the choices is named, by its name or number. */
export async function askAtTerminal({ text, choices }: Question): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const numbered = choices.map((choice, index) => `  ${index + 1}. ${choice}`).join('\n');
    for (;;) {
      const answer = (await lines.question(`${text}\n${numbered}\n> `)).trim();
      const chosen = choices[Number(answer) - 1] ?? choices.find((choice) => choice === answer);
      if (chosen !== undefined) return chosen;
    }
  } finally {
    lines.close();
  }
}
