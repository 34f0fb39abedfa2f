import styles from './Icon.module.css';

const star = 'm12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z';

const shapes = {
  alert: 'M12 8v5m0 3.5v.01M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z',
  calendar: 'M4 6.5h16v13H4zM4 10.5h16M8 3.5v5m8-5v5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9.5 6 6 6-6',
  clock: 'M12 7v5.2l3.4 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  columns: 'M3.5 5h17v14h-17zM12 5v14',
  download: 'M12 3.5V15m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
  external: 'M14 4.5h5.5V10M19 5l-8.5 8.5M17 14.5v5H4.5V7h5',
  filter: 'M4 7h16M7 12h10m-7 5h4',
  grid: 'M4 4.5h16v15H4zM4 9.5h16M9.5 4.5v15M14.8 4.5v15',
  list: 'M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4.5 6.5v.01M4.5 12v.01M4.5 17.5v.01',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
  moon: 'M20 14.2A8.4 8.4 0 0 1 9.8 4 8.4 8.4 0 1 0 20 14.2Z',
  overlap: 'M4 4h10.5v10.5H4zM9.5 9.5H20V20H9.5z',
  pin: 'M12 21s7-6.4 7-11.5a7 7 0 1 0-14 0C5 14.6 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  play: 'M8 5.5v13l10.5-6.5z',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  search: 'm20 20-4.4-4.4M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  share: 'M12 15V3.5M7.5 8 12 3.5 16.5 8M6 12H4.5v8.5h15V12H18',
  star,
  starFilled: star,
  sun: 'M12 2.5v2m0 15v2M4.2 5.3l1.4 1.4m12.8 10.6 1.4 1.4M2.5 12h2m15 0h2M4.2 18.7l1.4-1.4M18.4 6.7l1.4-1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  system: 'M3.5 5h17v11h-17zM9 20h6m-3-4v4',
  trash: 'M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10.5 11v5.5m3-5.5v5.5',
  undo: 'M8.5 5 4 9.5 8.5 14M4 9.5h9.5a5.5 5.5 0 0 1 0 11H9',
  upload: 'M12 15V3.5M7.5 8 12 3.5 16.5 8M4.5 19.5h15',
  walk: 'M4 12h15m-5-5 5 5-5 5',
} as const;

/** Those whose inside is painted too. */
const filled: ReadonlySet<string> = new Set(['play', 'starFilled']);

export type IconName = keyof typeof shapes;

/** A drawing beside words that say the same: hidden from screen readers, as tall as the text around it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles['icon']} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fill={filled.has(name) ? 'currentColor' : undefined} />
    </svg>
  );
}
