import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by path below a folder: `{ 'sessions/1.md': '...' }`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder for a test; `remove` deletes it. */
export interface TemporaryFolder {
  readonly path: string;
  write(files: Files): void;
  delete(names: readonly string[]): void;
  remove(): void;
}

export function temporaryFolder(files: Files = {}): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-')));
  const write = (more: Files) => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
  };
  write(files);
  const take = (names: readonly string[]) => {
    for (const name of names) rmSync(join(path, name));
  };
  return { path, write, delete: take, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A small conference in both locales: two days, two tracks, two rooms, and three people. */
export const smallConference: Files = {
  'conference.yaml': [
    'name: { en: Tidewater Conference, zh: 潮水大会 }',
    'timezone: Asia/Shanghai',
    'locales: [en, zh]',
    'sessionMinutes: 40',
    '',
  ].join('\n'),
  'rooms.yaml': ['en: [Harbour Hall, Pier Room]', 'zh: [港湾厅, 码头室]', ''].join('\n'),
  'tracks/boats.md': [
    '---',
    'title: Boats',
    'trackchairs: Ada Quay',
    '---',
    '',
    'Everything that floats.',
    '',
  ].join('\n'),
  'tracks/boats.zh.md': ['---', 'title: 船', '---', '', '一切能浮的东西。', ''].join('\n'),
  'tracks/tides.md': ['---', 'title: Tides', '---', '', 'Everything that moves water.', ''].join('\n'),
  'sessions/hulls.md': session({
    title: 'Hulls that forgive',
    date: '2031-05-10T09:30:00',
    track: 'boats',
    presenters: 'Ada Quay',
    stype: 'English Session',
    room: 'Harbour Hall',
    body: 'Why a round hull forgives a tired helm.\n\n### Speakers:\n\nAda Quay: Shipwright, Quay & Daughters\n\nShe has built boats for a long time.',
  }),
  'sessions/hulls.zh.md': session({
    title: '宽容的船体',
    date: '2031-05-10T09:30:00',
    track: 'boats',
    presenters: '阿达',
    stype: '英文演讲',
    room: '港湾厅',
    body: '圆形船体为何能容忍疲惫的舵手。\n\n### 讲师:\n\n阿达：造船师，码头船坞\n\n她造船多年。',
  }),
  'sessions/moon.md': session({
    title: 'The moon at work',
    date: '2031-05-10T10:10:00',
    track: 'tides',
    presenters: 'Bo Ebb, Cy Flow',
    stype: 'Chinese Session',
    room: 'Pier Room',
    body: 'How the moon pulls a harbour empty.\n\n### Speakers:\n\nBo Ebb: Tide keeper\n\nCy Flow: Harbour pilot',
  }),
  'sessions/night.md': session({
    title: 'Night sailing',
    date: '2031-05-11T20:00:00',
    track: 'boats',
    presenters: 'Cy Flow',
    stype: 'English Session',
    room: 'Harbour Hall',
    body: 'Lights, stars and patience.\n\n### Speakers:\n\nCy Flow: Harbour pilot',
  }),
};

export interface SessionFile {
  readonly title: string;
  readonly date?: string;
  readonly track?: string;
  readonly presenters?: string;
  readonly stype?: string;
  readonly room?: string;
  readonly speechLink?: string;
  readonly tags?: string;
  readonly status?: 'cancelled';
  readonly body?: string;
}

/** The text of a session's file; values are written as JSON, which YAML reads alike. */
export function session({ body = '', ...frontMatter }: SessionFile): string {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', body, ''].join('\n');
}
