import type { Logger } from 'vite';

/** Shows the progress of a long build. */
export interface Progress {
  /** @param what the counted things, in the plural: `pages` */
  report(what: string, done: number, all: number): void;
  /** @param message how it ended */
  end(message: string): void;
}

/** A build that takes no longer than this, in milliseconds, needs no progress. */
const patience = 1500;

/** On a terminal, one line that counts; elsewhere, such as in CI, only the result. */
export function progressOf(
  logger: Pick<Logger, 'info'>,
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stdout,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  const counts = new Map<string, readonly [done: number, all: number]>();
  let shown = false;
  let last = -Infinity;
  return {
    report(what, done, all) {
      counts.set(what, [done, all]);
      const time = now();
      if (!terminal.isTTY || time - started < patience || time - last < 100) return;
      last = time;
      shown = true;
      const parts = [...counts].map(([each, [some, total]]) => `${some} of ${total} ${each}`);
      terminal.write(`\r\u001b[K${parts.join(', ')}`);
    },
    end(message) {
      if (shown) terminal.write('\r\u001b[K');
      logger.info(message);
    },
  };
}
