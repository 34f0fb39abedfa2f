import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle } from '../loadBundle.mjs';

const { write } = await loadBundle('prerender/largeFilesThread.config');
write(workerData, (written) => parentPort?.postMessage(written));
