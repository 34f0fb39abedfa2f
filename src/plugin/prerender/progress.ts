import type { Logger } from 'vite';

/** Says how far a long build is. */
export interface Progress {
  tell(done: number, all: number): void;
  end(message: string): void;
}

/** A build that takes no longer than this, in milliseconds, needs no progress. */
const patience = 1500;

/** On a terminal one line that counts; elsewhere, as in CI, only how it ended. */
export function progressOf(logger: Logger, terminal: NodeJS.WriteStream = process.stdout): Progress {
  const started = performance.now();
  let shown = false;
  let last = 0;
  return {
    tell(done, all) {
      const now = performance.now();
      if (!terminal.isTTY || now - started < patience || now - last < 100) return;
      last = now;
      shown = true;
      terminal.write(`\r\u001b[K${done} of ${all} pages`);
    },
    end(message) {
      if (shown) terminal.write('\r\u001b[K');
      logger.info(message);
    },
  };
}
