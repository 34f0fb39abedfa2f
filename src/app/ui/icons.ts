import type { Shape } from './Icon.tsx';

// Icons of the agenda and of every page, 24 by 24. Icons that are needed later are in deferredIcons.ts.

export const calendar: Shape = 'M4 6.5h16v13H4zM4 10.5h16M8 3.5v5m8-5v5';
export const chevronDown: Shape = 'm6 9.5 6 6 6-6';
export const clock: Shape = 'M12 7v5.2l3.4 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z';
export const close: Shape = 'm6.5 6.5 11 11m0-11-11 11';
export const filter: Shape = 'M4 7h16M7 12h10m-7 5h4';
export const grid: Shape = 'M4 4.5h16v15H4zM4 9.5h16M9.5 4.5v15M14.8 4.5v15';
export const list: Shape = 'M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4.5 6.5v.01M4.5 12v.01M4.5 17.5v.01';
export const moon: Shape = 'M20 14.2A8.4 8.4 0 0 1 9.8 4 8.4 8.4 0 1 0 20 14.2Z';
export const overlap: Shape = 'M4 4h10.5v10.5H4zM9.5 9.5H20V20H9.5z';
export const play: Shape = 'M8 5.5v13l10.5-6.5z';
export const search: Shape = 'm20 20-4.4-4.4M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z';
export const star: Shape = 'm12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z';
export const sun: Shape =
  'M12 2.5v2m0 15v2M4.2 5.3l1.4 1.4m12.8 10.6 1.4 1.4M2.5 12h2m15 0h2M4.2 18.7l1.4-1.4M18.4 6.7l1.4-1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z';
export const system: Shape = 'M3.5 5h17v11h-17zM9 20h6m-3-4v4';
