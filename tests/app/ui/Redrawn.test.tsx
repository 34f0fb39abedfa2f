import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Redrawn } from '../../../src/app/ui/Redrawn.tsx';
import { translate } from '../../site/translation.ts';

function render(content: ReactNode) {
  const container = document.body.appendChild(document.createElement('div'));
  const errors: string[] = [];
  const root = createRoot(container, {
    onCaughtError: (error) => errors.push(`caught ${String(error)}`),
    onUncaughtError: (error) => errors.push(`uncaught ${String(error)}`),
  });
  flushSync(() => root.render(<Redrawn>{content}</Redrawn>));
  return { container, errors };
}

test('renders again what was edited before translation was detected', () => {
  function Words() {
    const [words, setWords] = useState<readonly string[]>(['9:00 ', 'Lunch']);
    return (
      <button type="button" onClick={() => setWords(['Lunch'])}>
        {words}
      </button>
    );
  }
  const { container, errors } = render(<Words />);
  const stop = translate('moves');
  flushSync(() => container.querySelector('button')?.click());
  stop();
  expect(container.textContent).toBe('9:00 Lunch');
  expect(errors).toEqual([expect.stringMatching(/^caught NotFoundError/)]);
});

test('passes an error of the app on to the boundary above', () => {
  const Failing = (): never => {
    throw new Error('no such session');
  };
  expect(render(<Failing />).errors).toEqual(['uncaught Error: no such session']);
});
