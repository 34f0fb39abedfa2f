/** The page as the site serves it, for displays that stand for days and nobody reloads. */
export interface ServedPage {
  /** What the site answers now, past every cache. Rejects where the network or the site fails. */
  read(): Promise<string>;
  reload(): void;
  /** Keeps the screen from going dark, where the device allows. Returns the way to let it. */
  keepAwake(): () => void;
}

export function browserPage(host: Window): ServedPage {
  return {
    async read() {
      const answer = await host.fetch(host.location.href, { cache: 'no-store' });
      if (!answer.ok) throw new Error(`${host.location.href} answers ${answer.status}`);
      return answer.text();
    },
    reload: () => host.location.reload(),
    keepAwake() {
      let lock: WakeLockSentinel | null = null;
      let isOver = false;
      const request = async () => {
        if (!('wakeLock' in host.navigator) || host.document.visibilityState === 'hidden') return;
        try {
          lock = await host.navigator.wakeLock.request('screen');
          if (isOver) await lock.release();
        } catch {
          // The device saves its battery, or policy forbids: the screen's own settings decide.
        }
      };
      // A lock ends when the page is hidden (W3C, Screen Wake Lock).
      const again = () => void request();
      again();
      host.document.addEventListener('visibilitychange', again);
      return () => {
        isOver = true;
        host.document.removeEventListener('visibilitychange', again);
        void lock?.release().catch(() => {});
      };
    },
  };
}

/** A page that nobody serves: for rendering ahead of time, and for tests. */
export function unservedPage(): ServedPage {
  return { read: () => Promise.resolve(''), reload: () => {}, keepAwake: () => () => {} };
}
