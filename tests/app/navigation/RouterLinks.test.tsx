import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { Suspense, use } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, StaticRouter, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { RouterLinks } from '../../../src/app/navigation/RouterLinks.tsx';
import { Link, type LinkProps } from '../../../src/app/ui/Link.tsx';

afterEach(cleanup);

function Address() {
  const { pathname, search, hash, state } = useLocation();
  const action = useNavigationType();
  return <output>{`${action} ${pathname}${search}${hash} ${JSON.stringify(state)}`}</output>;
}

function showLink(props: LinkProps, at = '/tracks/') {
  render(
    <MemoryRouter initialEntries={['/before/', at]}>
      <RouterLinks isLoaded={() => true}>
        <Link {...props}>Speakers</Link>
      </RouterLinks>
      <Address />
    </MemoryRouter>,
  );
  return screen.getByRole<HTMLAnchorElement>('link', { name: 'Speakers' });
}

const address = () => screen.getByRole('status').textContent;

/** Whether the browser follows the link. */
function press(link: HTMLElement, how: MouseEventInit = {}): boolean {
  const event = createEvent.click(link, { button: 0, ...how });
  fireEvent(link, event);
  return !event.defaultPrevented;
}

describe('a link to a page of the site', () => {
  it('navigates without a page load', () => {
    const link = showLink({ to: '/speakers/' });
    expect(link.getAttribute('href')).toBe('/speakers/');
    expect(press(link)).toBe(false);
    expect(address()).toBe('PUSH /speakers/ null');
  });

  it.each([
    [{ pathname: '/', search: '?q=a' }, '/?q=a'],
    [{ pathname: '/', search: 'q=a', hash: 'now' }, '/?q=a#now'],
    [{ pathname: '/', search: '', hash: '#now' }, '/#now'],
    [{ pathname: '/', search: '?', hash: '#' }, '/'],
    [{ pathname: '/' }, '/'],
  ])('writes the parts of %j as %s', (to, href) => {
    expect(showLink({ to }).getAttribute('href')).toBe(href);
  });

  it('passes on its state', () => {
    press(showLink({ to: '/zh/tracks/', state: { keepScroll: true } }));
    expect(address()).toBe('PUSH /zh/tracks/ {"keepScroll":true}');
  });

  it('replaces the history entry if told to, or if it leads to the current address', () => {
    press(showLink({ to: '/speakers/', replace: true }));
    expect(address()).toBe('REPLACE /speakers/ null');
    cleanup();
    press(showLink({ to: '/tracks/?a=b' }, '/tracks/?a=b'));
    expect(address()).toBe('REPLACE /tracks/?a=b null');
    cleanup();
    press(showLink({ to: '/tracks/', replace: false }));
    expect(address()).toBe('PUSH /tracks/ null');
  });

  it.each<[string, MouseEventInit, Partial<LinkProps>]>([
    ['a new tab by Control', { ctrlKey: true }, {}],
    ['a new tab by Command', { metaKey: true }, {}],
    ['a new window by Shift', { shiftKey: true }, {}],
    ['saving by Alt', { altKey: true }, {}],
    ['a new tab by the middle button', { button: 1 }, {}],
    ['another window by its target', {}, { target: '_blank' }],
    ['a file to save', {}, { download: true }],
  ])('leaves %s to the browser', (_what, how, props) => {
    const link = showLink({ to: '/speakers/', ...props });
    expect(press(link, how)).toBe(true);
    expect(address()).toBe('POP /tracks/ null');
  });

  it('follows target=_self', () => {
    expect(press(showLink({ to: '/speakers/', target: '_self' }))).toBe(false);
    expect(address()).toBe('PUSH /speakers/ null');
  });

  it('does nothing if another handler prevents the press', () => {
    press(showLink({ to: '/speakers/', onClick: (event) => event.preventDefault() }));
    expect(address()).toBe('POP /tracks/ null');
  });

  it('has the base in its path, and recognises the current address without it', () => {
    const html = renderToStaticMarkup(
      <StaticRouter basename="/2027/" location="/2027/tracks/">
        <RouterLinks isLoaded={() => true}>
          <Link to="/speakers/">Speakers</Link>
          <Link to={{ pathname: '/', search: '?q=a&b' }}>Agenda</Link>
        </RouterLinks>
      </StaticRouter>,
    );
    expect(html).toBe('<a href="/2027/speakers/">Speakers</a><a href="/2027/?q=a&amp;b">Agenda</a>');
  });

  it.each([
    ['is rendered with the press if the page is loaded', true, ['Coming']],
    ['keeps the current page until the next has loaded', false, ['Before']],
  ])('%s', (_what, isLoaded, shown) => {
    const never = new Promise<never>(() => {});
    function Page() {
      return useLocation().pathname === '/before/' ? 'Before' : use(never);
    }
    render(
      <MemoryRouter initialEntries={['/before/']} useTransitions={false}>
        <RouterLinks isLoaded={(to) => to === '/next/' && isLoaded}>
          <Link to="/next/">Next</Link>
        </RouterLinks>
        <p>
          <Suspense fallback="Coming">
            <Page />
          </Suspense>
        </p>
      </MemoryRouter>,
    );
    press(screen.getByRole('link', { name: 'Next' }));
    const visible = [...screen.getByRole('paragraph').childNodes].map(({ textContent }) => textContent);
    expect(visible.filter(Boolean)).toEqual(shown);
  });

  it('does not render again when the address changes', () => {
    let reads = 0;
    const to = {
      pathname: '/speakers/',
      get search() {
        reads += 1;
        return '';
      },
    };
    const links = <Link to={to}>Speakers</Link>;
    function Elsewhere() {
      const navigate = useNavigate();
      return (
        <button type="button" onClick={() => void navigate('/rooms/a/')}>
          Elsewhere
        </button>
      );
    }
    render(
      <MemoryRouter initialEntries={['/tracks/']}>
        <RouterLinks isLoaded={() => true}>{links}</RouterLinks>
        <Elsewhere />
        <Address />
      </MemoryRouter>,
    );
    const before = reads;
    expect(before).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(address()).toBe('PUSH /rooms/a/ null');
    expect(reads).toBe(before);
  });
});

describe('a plain link', () => {
  function showPlain(href: string) {
    window.history.replaceState(null, '', '/tracks/?a=b');
    render(
      <MemoryRouter initialEntries={['/tracks/?a=b']}>
        <RouterLinks isLoaded={() => true}>
          <a href={href}>
            <em>Place</em>
          </a>
        </RouterLinks>
        <Address />
      </MemoryRouter>,
    );
    return screen.getByText('Place');
  }

  it.each(['#letter-M', '/tracks/?a=b#letter-M'])(
    'to a place on this page, %s, is a navigation of its own',
    (href) => {
      const text = showPlain(href);
      expect(press(text)).toBe(false);
      expect(address()).toBe('PUSH /tracks/?a=b#letter-M null');
      expect(press(text)).toBe(false);
      expect(address()).toBe('REPLACE /tracks/?a=b#letter-M null');
    },
  );

  it.each([
    '/tracks/#letter-M',
    '/speakers/#letter-M',
    'https://example.org/tracks/?a=b#letter-M',
    '#',
    '/tracks/?a=b',
  ])('to another page, %s, is left to the browser', (href) => {
    const text = showPlain(href);
    // jsdom would load it.
    window.addEventListener(
      'click',
      (event) => {
        expect(event.defaultPrevented).toBe(false);
        event.preventDefault();
      },
      { once: true },
    );
    press(text);
    expect(address()).toBe('POP /tracks/?a=b null');
  });

  it('with a modifier key is left to the browser', () => {
    expect(press(showPlain('#letter-M'), { ctrlKey: true })).toBe(true);
    expect(address()).toBe('POP /tracks/?a=b null');
  });
});
