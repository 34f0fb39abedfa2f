import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/plugin/problem.ts';
import { formatProblems, githubAnnotations } from '../../src/plugin/report.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  file: 'content/sessions/a.md',
  line: 2,
  column: 8,
  severity: 'error',
  message: '"title" is empty.',
  hint: 'Write a title.',
  rule: 'invalid',
  ...more,
});

describe('formatProblems', () => {
  test('prints positions, hints of several lines, in order, and a last line with counts', () => {
    const problems = [
      problem({
        file: 'content/sessions/b.md',
        severity: 'warning',
        message: 'Unknown key "x"; it is ignored.',
        hint: 'Remove it:\nx: 1',
      }),
      problem({ line: 10, message: 'Later.' }),
      problem(),
    ];
    expect(formatProblems(problems)).toMatchInlineSnapshot(`
      "content/sessions/a.md:2:8 error "title" is empty.
          Write a title.
      content/sessions/a.md:10:8 error Later.
          Write a title.
      content/sessions/b.md:2:8 warning Unknown key "x"; it is ignored.
          Remove it:
          x: 1

      2 errors, 1 warning in 2 files"
    `);
  });

  test('prints one problem, and no problems', () => {
    expect(formatProblems([problem()])).toMatch(/\n\n1 error in 1 file$/);
    expect(formatProblems([])).toBe('');
  });

  test('prints ten thousand problems of one kind without hiding others', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      problem({
        file: `content/sessions/${i}.md`,
        severity: 'warning',
        message: `Unknown key "key${i}"; it is ignored.`,
      }),
    );
    const report = formatProblems([...many, problem({ file: 'content/sessions/5000.md' })], { limit: 3 });
    expect(report.split('\n').length).toBeLessThan(20);
    expect(report).toContain('content/sessions/5000.md:2:8 error "title" is empty.');
    expect(report).toContain('… and 9,997 more like this: warning Unknown key "…"; it is ignored.');
    expect(report).toMatch(/1 error, 10,000 warnings in 10,000 files$/);
  });

  test('does not truncate to save one line', () => {
    const three = ['a', 'b', 'c'].map((file) => problem({ file }));
    expect(formatProblems(three, { limit: 2 })).not.toContain('more like this');
  });

  test('lets no content control the terminal', () => {
    const report = formatProblems([
      problem({ message: 'Unknown key "\u001b[2J\u0007"; it is ignored.', file: 'a\u001b.md' }),
    ]);
    expect(/[^\P{Cc}\n]/u.test(report)).toBe(false);
  });

  test('has the same output for problems in any order', () => {
    const any = fc.record({
      file: fc.constantFrom('a', 'b'),
      line: fc.nat(3),
      column: fc.nat(3),
      severity: fc.constantFrom<Problem['severity']>('error', 'warning'),
      message: fc.constantFrom('One "a".', 'One "b".', 'Two.'),
      hint: fc.constantFrom('x', 'y'),
      rule: fc.constant<Problem['rule']>('content'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (problems) => {
        expect(formatProblems(problems.toReversed(), { limit: 2 })).toBe(
          formatProblems(problems, { limit: 2 }),
        );
      }),
    );
  });
});

test('GitHub annotations have paths from the repository’s root, with escaped special characters', () => {
  const found = {
    file: 'content/a,b.md',
    line: 3,
    column: 7,
    severity: 'error',
    message: '"100%" is wrong.',
    hint: 'Write\nanother.',
    rule: 'invalid',
  } as const;
  expect(githubAnnotations([found], '/repo/2031', '/repo')).toBe(
    '::error file=2031/content/a%2Cb.md,line=3,col=7,title=invalid::"100%25" is wrong.%0AWrite%0Aanother.\n1 error in 1 file\n',
  );
  expect(githubAnnotations([], '/repo', '/repo')).toBe('The content has no problems.\n');
});
