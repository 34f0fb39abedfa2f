import fc from 'fast-check';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { followForeignEdits } from '../../../src/app/platform/foreignEdits.ts';
import { Redrawn } from '../../../src/app/ui/Redrawn.tsx';
import { translate, type Translation } from '../../site/translation.ts';

/** Texts beside elements in a changing order: everything that React removes, inserts and writes. */
type Tree = readonly (string | { readonly key: number; readonly children: Tree })[];

const draw = (tree: Tree): ReactNode[] =>
  tree.map((item): ReactNode =>
    typeof item === 'string' ? item : <b key={item.key}>{draw(item.children)}</b>,
  );

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.array(
    fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('', 'one', 'two'),
      fc.record({ key: fc.nat(4), children: tie('tree') }),
    ),
    { maxLength: 4 },
  ),
}));

/** React wants keys to differ among siblings. */
const withUniqueKeys = (items: Tree): Tree => {
  const seen = new Set<number>();
  return items.flatMap((item): Tree => {
    if (typeof item === 'string') return [item];
    if (seen.has(item.key)) return [];
    seen.add(item.key);
    return [{ key: item.key, children: withUniqueKeys(item.children) }];
  });
};

const textOf = (items: Tree): string =>
  items.map((item) => (typeof item === 'string' ? item : textOf(item.children))).join('');

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
  document.body.replaceChildren();
});

function mount() {
  const errors: unknown[] = [];
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container, {
    onCaughtError: (error) => errors.push(error),
    onUncaughtError: (error) => errors.push(error),
  });
  undo.push(() => flushSync(() => root.unmount()));
  const render = (items: Tree) =>
    flushSync(() =>
      root.render(
        <Redrawn>
          <p>{draw(items)}</p>
        </Redrawn>,
      ),
    );
  const words = () => container.textContent;
  return { render, words, errors };
}

test('texts that were replaced before translation was detected are rendered again', async () => {
  const { render, words } = mount();
  render(['in 5 minutes ', { key: 1, children: ['Lunch'] }]);
  undo.push(translate('replaces'));
  document.documentElement.classList.add('translated-ltr');
  undo.push(() => document.documentElement.classList.remove('translated-ltr'));
  const replaced = document.querySelector('body font');
  expect(replaced).not.toBeNull();
  await vi.waitFor(() => expect(replaced?.isConnected).toBe(false));
  render(['in 4 minutes ', { key: 1, children: ['Lunch'] }]);
  expect(words()).toBe('in 4 minutes Lunch');
});

test.each<Translation>(['moves', 'replaces', 'inserts'])(
  'React keeps working in a page whose translation %s texts, for any change',
  async (translation) => {
    followForeignEdits();
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 2, maxLength: 6 }), async (trees) => {
        const { render, words, errors } = mount();
        const stop = translate(translation);
        try {
          for (const items of trees.map(withUniqueKeys)) {
            render(items);
            expect(words()).toBe(textOf(items));
            // The translator processes the changes.
            await Promise.resolve();
          }
          expect(errors).toEqual([]);
        } finally {
          stop();
          for (const step of undo.splice(0)) step();
          document.body.replaceChildren();
        }
      }),
    );
  },
);
