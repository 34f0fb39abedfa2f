/** Keeps the screen on, where the device allows it. @returns releases it */
export function keepAwake(host: Window): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const request = async () => {
    if (!('wakeLock' in host.navigator) || host.document.visibilityState === 'hidden') return;
    try {
      lock = await host.navigator.wakeLock.request('screen');
      if (isOver) await lock.release();
    } catch {
      // Battery saver or a policy refuses it: the screen's own settings apply.
    }
  };
  // The lock is released when the page is hidden (W3C, Screen Wake Lock).
  const requestAgain = () => void request();
  requestAgain();
  host.document.addEventListener('visibilitychange', requestAgain);
  return () => {
    isOver = true;
    host.document.removeEventListener('visibilitychange', requestAgain);
    void lock?.release().catch(() => {});
  };
}
