import type { Shape } from './Icon.tsx';

// Icons of pages and dialogs that load later, 24 by 24.

export const alert: Shape =
  'M12 8v5m0 3.5v.01M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z';
export const changes: Shape = 'M4 8h15m-4-4 4 4-4 4M20 16H5m4-4-4 4 4 4';
export const check: Shape = 'm5 12.5 4.5 4.5L19 7.5';
export const columns: Shape = 'M3.5 5h17v14h-17zM12 5v14';
export const download: Shape = 'M12 3.5V15m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15';
export const external: Shape = 'M14 4.5h5.5V10M19 5l-8.5 8.5M17 14.5v5H4.5V7h5';
export const link: Shape =
  'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1';
export const more: Shape = 'M4 7h16M4 12h16M4 17h16';
export const pin: Shape =
  'M12 21s7-6.4 7-11.5a7 7 0 1 0-14 0C5 14.6 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z';
export const print: Shape = 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z';
export const share: Shape = 'M12 15V3.5M7.5 8 12 3.5 16.5 8M6 12H4.5v8.5h15V12H18';
export const trash: Shape = 'M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10.5 11v5.5m3-5.5v5.5';
export const undo: Shape = 'M8.5 5 4 9.5 8.5 14M4 9.5h9.5a5.5 5.5 0 0 1 0 11H9';
export const upload: Shape = 'M12 15V3.5M7.5 8 12 3.5 16.5 8M4.5 19.5h15';
export const walk: Shape = 'M4 12h15m-5-5 5 5-5 5';
