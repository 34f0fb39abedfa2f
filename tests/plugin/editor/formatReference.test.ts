import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../../src/plugin/editor/editorSchemas.ts';
import type { EditorFile } from '../../../src/plugin/editor/editorSchemas.ts';
import { invalidRule, rules } from '../../../src/plugin/lint/rules.ts';
import { projectRoot } from '../../site/buildSite.ts';

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly additionalProperties?: Described | boolean;
  readonly anyOf?: readonly Described[];
}

const headings = {
  en: ['key', 'meaning', 'Required.'],
  zh: ['键', '含义', '必填。'],
} as const;

/** The keys of a file as a table: those of its schema, with their descriptions. */
function tableOf(file: EditorFile, language: 'en' | 'zh'): string {
  const [key, meaning, required] = headings[language];
  const rows = rowsOf(editorSchemas({ language })[file], '', true).map(
    ({ path, description, isRequired }) =>
      `| \`${path}\` | ${isRequired ? `${required}${language === 'en' ? ' ' : ''}` : ''}${description.replaceAll('|', '\\|')} |`,
  );
  return [`| ${key} | ${meaning} |`, '| - | - |', ...rows].join('\n');
}

interface Row {
  readonly path: string;
  readonly description: string;
  readonly isRequired: boolean;
}

function rowsOf(schema: Described, before: string, isTop: boolean): readonly Row[] {
  const inner = [
    ...(schema.anyOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ].flatMap((person) => rowsOf(person, before, isTop));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${before}${name}`;
    // The rules have a page of their own.
    const more = path === 'rules' ? [] : rowsOf(property, `${path}.`, false);
    const isRequired = isTop && (schema.required ?? []).includes(name);
    return [{ path, description: property.description ?? '', isRequired }, ...more];
  });
  const rows = [...own, ...inner];
  return rows.filter(({ path }, index) => rows.findIndex((row) => row.path === path) === index);
}

const docs = join(projectRoot, '.github/docs');
const layout = JSON.parse(readFileSync(join(projectRoot, '.oxfmtrc.json'), 'utf8')) as FormatConfig;

test.each(['en', 'zh'] as const)(
  'format.md has the keys of the schemas, in %s (-u updates it)',
  async (language) => {
    const path = join(docs, language === 'en' ? 'format.md' : 'format.zh.md');
    const written = readFileSync(path, 'utf8');
    const tables = written.match(/<!-- keys of \w+ -->/g) ?? [];
    expect(tables).toHaveLength(Object.keys(editorSchemas({ language })).length - 1);
    const renewed = written.replace(
      /(<!-- keys of (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
      (_, open: string, file: string, close: string) =>
        `${open}\n${tableOf(file as EditorFile, language)}\n${close}`,
    );
    const { code } = await format(path, renewed, layout);
    await expect(code).toMatchFileSnapshot(path);
  },
);

test.each(['rules.md', 'rules.zh.md'])('%s lists every rule and its level', (name) => {
  const text = readFileSync(join(docs, name), 'utf8');
  const levels = Object.entries(rules).map(([rule, { level }]) => [rule, level] as const);
  for (const [rule, level] of [...levels, [invalidRule, 'error'] as const])
    expect(text).toMatch(new RegExp(`^\\| \`${rule}\` +\\| ${level} +\\|`, 'm'));
});

test('every page of the documentation exists in both languages, which link each other, without dead links', () => {
  const pages = [
    'format',
    'publishing',
    'looks',
    'languages',
    'displays',
    'offline',
    'feeds',
    'import',
    'visitors',
    'troubleshooting',
    'upgrading',
    'editors',
    'developing',
    'rules',
    'browsers',
  ];
  for (const page of pages) {
    expect(readFileSync(join(docs, `${page}.md`), 'utf8')).toContain(`(${page}.zh.md)`);
    expect(readFileSync(join(docs, `${page}.zh.md`), 'utf8')).toContain(`(${page}.md)`);
  }
  const files = [
    ...['README.md', 'README.zh.md'].map((name) => join(projectRoot, name)),
    ...pages.flatMap((page) => [join(docs, `${page}.md`), join(docs, `${page}.zh.md`)]),
  ];
  const idsIn = (text: string) =>
    new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\- ]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
  const dead = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
    return [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([all, path = '', id]) => {
      const target = path === '' ? file : join(file, '..', path);
      try {
        if (!target.endsWith('.md')) return existsSync(target) ? [] : [`${file}: ${all}`];
        const there = readFileSync(target, 'utf8');
        return id === undefined || idsIn(there).has(decodeURIComponent(id)) ? [] : [`${file}: ${all}`];
      } catch {
        return [`${file}: ${all}`];
      }
    });
  });
  expect(dead).toEqual([]);
});
