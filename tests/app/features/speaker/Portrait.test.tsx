import { render } from '@testing-library/react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Portrait } from '../../../../src/app/features/speaker/Portrait.tsx';

/** A portrait as prerendered. */
function portrait(photo: string | null, size: 'small' | 'large' = 'small') {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<Portrait name="Ada King" photo={photo} size={size} />);
  return {
    text: page.textContent,
    image: page.querySelector('img'),
    sources: [...page.querySelectorAll('source')].map(({ type, srcset, sizes }) => ({ type, srcset, sizes })),
  };
}

describe('a portrait', () => {
  test('of a resized photo offers both types, with its size', () => {
    const { image, sources, text } = portrait('images/Ada King.png#1a2b3c4d', 'large');
    expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    expect(sources[0]?.srcset).toBe(
      '/images/Ada%20King.1a2b3c4d-160.avif 160w, /images/Ada%20King.1a2b3c4d-320.avif 320w',
    );
    expect(sources[0]?.sizes).toBe('clamp(6rem, 24vw, 10rem)');
    expect(image?.getAttribute('src')).toBe('/images/Ada%20King.png');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['160', '160']);
    expect(text).toBe('AK');
  });

  test('of any other photo has only the original, and sends no referrer', () => {
    const { image, sources } = portrait('https://pictures.example/ada.png');
    expect(sources).toEqual([]);
    expect(image?.getAttribute('src')).toBe('https://pictures.example/ada.png');
    expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(image?.getAttribute('loading')).toBe('lazy');
  });

  test('without a photo shows initials', () => {
    const { image, text } = portrait(null);
    expect(image).toBeNull();
    expect(text).toBe('AK');
  });
});

describe('a hydrating portrait', () => {
  afterEach(() => vi.restoreAllMocks());

  /** The page's script loads after the photo has loaded or failed. */
  function aliveAfter(photo: { complete: boolean; naturalWidth: number; currentSrc: string }) {
    for (const name of ['complete', 'naturalWidth', 'currentSrc'] as const)
      vi.spyOn(HTMLImageElement.prototype, name, 'get').mockReturnValue(photo[name]);
    const ada = <Portrait name="Ada King" photo={source} />;
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(ada);
    const { unmount } = render(ada, { container, hydrate: true });
    const image = container.querySelector('img');
    const state = image === null ? 'none' : image.dataset['shown'];
    unmount();
    container.remove();
    return state;
  }

  const source = 'https://pictures.example/ada.png';

  test('shows a photo that has loaded', () => {
    expect(aliveAfter({ complete: true, naturalWidth: 56, currentSrc: source })).toBe('true');
  });

  test('removes a photo that has failed', () => {
    expect(aliveAfter({ complete: true, naturalWidth: 0, currentSrc: source })).toBe('none');
  });

  test('waits for a photo that is still loading', () => {
    expect(aliveAfter({ complete: true, naturalWidth: 0, currentSrc: '' })).toBe('false');
    expect(aliveAfter({ complete: false, naturalWidth: 0, currentSrc: source })).toBe('false');
  });
});
