import { heightIn, schemeMessage, titleIn } from './messages.ts';
import type { Scheme } from './messages.ts';

/** Attributes that are about the element; all others are parameters of the agenda, such as `track` and `day`. */
const ownAttributes =
  /^(?:src|locale|scheme|class|style|id|title|lang|dir|hidden|slot|part|role|tabindex|data-.*|aria-.*)$/;

const scriptUrl = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/**
 * `<lectern-agenda src="https://agenda.example.org/" day="2027-05-10" track="api,iot" locale="zh">`: the agenda in
 * another site's page, in a frame as tall as what it shows and in that page's colours. The content of the element is
 * shown without script, and if the agenda does not allow framing.
 */
class LecternAgenda extends HTMLElement {
  readonly #frame = document.createElement('iframe');
  readonly #instead = document.createElement('slot');
  readonly #attributes = new MutationObserver(() => {
    this.#load();
    this.#tellScheme();
  });
  readonly #surroundings = new MutationObserver(() => this.#tellScheme());
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #address: URL | null = null;
  #scheme: Scheme | null = null;

  constructor() {
    super();
    const frame = this.#frame;
    frame.style.cssText = 'display:block;width:100%;height:0;border:0';
    frame.addEventListener('load', () => {
      // The page sends its first message before this event; a page that must not be framed sends none.
      if (this.#scheme === null) this.#instead.hidden = false;
    });
    this.attachShadow({ mode: 'open' }).append(frame, this.#instead);
  }

  connectedCallback(): void {
    this.style.display ||= 'block';
    addEventListener('message', this);
    document.addEventListener('transitionend', this);
    this.#dark.addEventListener('change', this);
    this.#attributes.observe(this, { attributes: true });
    for (const element of [document.documentElement, document.body])
      this.#surroundings.observe(element, { attributes: true });
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    document.removeEventListener('transitionend', this);
    this.#dark.removeEventListener('change', this);
    this.#attributes.disconnect();
    this.#surroundings.disconnect();
    this.#address = null;
  }

  handleEvent(event: Event): void {
    if (!(event instanceof MessageEvent)) return this.#tellScheme();
    if (event.source !== this.#frame.contentWindow || event.origin !== this.#address?.origin) return;
    const height = heightIn(event.data);
    if (height === null) return;
    this.#frame.style.height = `${height}px`;
    this.#frame.title = this.title || (titleIn(event.data) ?? this.#frame.title);
    this.#instead.hidden = true;
    this.#scheme ??= schemeFromHash(this.#address);
    this.#tellScheme();
  }

  #load(): void {
    const address = this.#addressNow();
    if (address !== null && address.href === this.#address?.href.replace(/#.*/, '')) return;
    this.#address = address;
    this.#scheme = null;
    this.#instead.hidden = address !== null;
    this.#frame.hidden = address === null;
    if (address === null) return;
    address.hash = this.#schemeAround();
    // Replaced by the title of the framed page.
    this.#frame.title = this.title || address.host;
    this.#frame.src = address.href;
  }

  /** null if `src` is not the address of a site. */
  #addressNow(): URL | null {
    const src = this.getAttribute('src') ?? (scriptUrl && new URL('.', scriptUrl).href);
    if (!src || !URL.canParse(src, document.baseURI)) return null;
    const address = new URL(src, document.baseURI);
    if (!/^https?:$/.test(address.protocol)) return null;
    const locale = this.getAttribute('locale');
    address.pathname = `${address.pathname.replace(/\/*$/, '/')}${locale ? `${encodeURIComponent(locale)}/` : ''}embed/`;
    address.hash = '';
    for (const { name, value } of this.attributes) {
      // Event handlers such as `onclick` are no parameters; an attribute such as `onsite` is.
      if (ownAttributes.test(name) || (name.startsWith('on') && name in this)) continue;
      for (const one of name === 'q' ? [value] : value.split(','))
        address.searchParams.append(name, one.trim());
    }
    return address;
  }

  #tellScheme(): void {
    if (this.#scheme === null || this.#address === null) return;
    const scheme = this.#schemeAround();
    if (scheme === this.#scheme) return;
    this.#scheme = scheme;
    this.#frame.contentWindow?.postMessage(schemeMessage(scheme), this.#address.origin);
  }

  /** The colour scheme around the element: its attribute, or else that of the first background behind it, or of the page. */
  #schemeAround(): Scheme {
    const scheme = this.getAttribute('scheme');
    if (scheme === 'light' || scheme === 'dark') return scheme;
    const light = lightnessBehind(this);
    if (light !== null) return light < 0.5 ? 'dark' : 'light';
    const schemes = getComputedStyle(this).colorScheme;
    return schemes.includes('dark') && (this.#dark.matches || !schemes.includes('light')) ? 'dark' : 'light';
  }
}

/** The luminance of the first background of an element and its ancestors; null if there is none. */
function lightnessBehind(element: Element): number | null {
  const light = lightnessOf(getComputedStyle(element).backgroundColor);
  if (light !== null) return light;
  const root = element.getRootNode();
  const parent = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return parent === null ? null : lightnessBehind(parent);
}

function schemeFromHash({ hash }: URL): Scheme {
  return hash === '#dark' ? 'dark' : 'light';
}

/** 0 to 1; null for a transparent colour, or an unknown notation. */
function lightnessOf(color: string): number | null {
  const [, notation = '', list = ''] = /^([a-z]+)\((.*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (alpha < 0.5) return null;
  if (notation.startsWith('rgb')) return (0.3 * a + 0.59 * b + 0.11 * c) / 255;
  if (notation.startsWith('ok')) return a;
  return /^l(?:ab|ch)$/.test(notation) ? a / 100 : null;
}

if (!customElements.get('lectern-agenda')) customElements.define('lectern-agenda', LecternAgenda);
