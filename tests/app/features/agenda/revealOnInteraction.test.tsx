import { afterEach, expect, test, vi } from 'vitest';
import { revealOnInteraction } from '../../../../src/app/features/agenda/revealOnInteraction.ts';
import type { Viewport } from '../../../../src/app/platform/viewport.ts';

afterEach(() => {
  document.body.replaceChildren();
  window.location.hash = '';
});

/** A list that opened at now, and the calls of the viewport when the days before are rendered. */
async function afterActing(hash: string, event = new Event('touchstart')): Promise<readonly string[]> {
  document.body.innerHTML = '<main><section id="day-2"><p data-session="s"></p></section></main>';
  const moves: string[] = [];
  const viewport: Pick<Viewport, 'position' | 'anchor' | 'show' | 'toTop'> = {
    position: () => ({ y: 400, session: null }),
    anchor: ({ y }) => moves.push(`keep ${y}`),
    toTop: () => moves.push('top'),
    show: ([first]) => moves.push(`show ${first?.id}`),
  };
  revealOnInteraction(viewport as Viewport, () => {
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<section id="day-1"></section>');
  });
  window.dispatchEvent(event);
  window.location.hash = hash;
  await vi.waitFor(() => expect(moves).not.toEqual([]));
  return moves;
}

test('rows before now are added without moving what is in view', async () => {
  expect(await afterActing('')).toEqual(['keep 400']);
  expect(await afterActing('#day-2')).toEqual(['keep 400']);
});

test('a day that was pressed before its rows are rendered is shown afterwards', async () => {
  expect(await afterActing('#day-1')).toEqual(['show day-1']);
});

test('the key Home leads to the first of the rows that it adds', async () => {
  expect(await afterActing('', new KeyboardEvent('keydown', { key: 'Home' }))).toEqual(['top']);
  expect(await afterActing('', new KeyboardEvent('keydown', { key: 'End' }))).toEqual(['keep 400']);
});
