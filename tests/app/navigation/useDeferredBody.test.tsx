import { act, render } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { useDeferredBody } from '../../../src/app/navigation/useDeferredBody.ts';

/** A page that takes down what it drew, in order. */
function recorder() {
  const drawn: boolean[] = [];
  function Page() {
    const restFollows = useDeferredBody();
    drawn.push(restFollows);
    return <p>{restFollows ? 'All of it' : 'The heading'}</p>;
  }
  return { drawn, Page };
}

describe('the rest of a page', () => {
  test('follows its heading where the page is led to', () => {
    const { drawn, Page } = recorder();
    const { container } = render(<Page />);
    expect(drawn[0]).toBe(false);
    expect(container.textContent).toBe('All of it');
  });

  test('is there from the start where the page was rendered ahead of time, and stays', async () => {
    const { drawn, Page } = recorder();
    const html = renderToString(<Page />);
    expect(html).toBe('<p>All of it</p>');
    const box = document.createElement('div');
    box.innerHTML = html;
    await act(async () => void hydrateRoot(box, <Page />));
    expect(box.innerHTML).toBe(html);
    expect(drawn).not.toContain(false);
  });
});
