import { act, render } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { useDeferredBody } from '../../../src/app/navigation/useDeferredBody.ts';

/** A page that records what it rendered, in order. */
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
  test('follows the heading after a navigation', () => {
    const { drawn, Page } = recorder();
    const { container } = render(<Page />);
    expect(drawn[0]).toBe(false);
    expect(container.textContent).toBe('All of it');
  });

  test('is there from the start on a prerendered page, and stays', async () => {
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
