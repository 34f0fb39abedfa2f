import { shownRows } from '../../model/embed.ts';
import type { EmbeddedRow } from '../../model/embed.ts';
import { searchForm } from '../../model/search.ts';
import { sizeMessage, schemeIn } from './messages.ts';
import './page.css';

/** Leads to the agenda's page of the same day, with the same filter. */
function sameFilter(link: HTMLAnchorElement, requested: URLSearchParams): void {
  const address = new URL(link.dataset['agenda'] || link.href, location.href);
  link.dataset['agenda'] = address.href;
  const params = new URLSearchParams(requested);
  const [day, ...others] = params.getAll('day');
  params.delete('day');
  params.delete('controls');
  if (day !== undefined && others.length === 0 && document.querySelector(`[data-day="${CSS.escape(day)}"]`))
    address.pathname += `days/${day}/`;
  address.search = String(params);
  link.href = address.href;
}

/** Shows the rows that these parameters ask for. */
function filtering(): (params: URLSearchParams) => void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-session]')];
  const data = document.querySelector<HTMLElement>('#rows');
  const facts = JSON.parse(data?.textContent ?? '[]') as readonly EmbeddedRow[];
  const facets = data?.dataset['facets']?.split(' ') ?? [];
  const none = document.querySelector<HTMLElement>('#none');
  return (params) => {
    const shown = shownRows(facts, facets, params, (index) => searchForm(rows[index]?.textContent ?? ''));
    for (const [index, row] of rows.entries()) row.hidden = shown[index] === false;
    for (const section of document.querySelectorAll<HTMLElement>('section'))
      section.hidden = section.querySelector('[data-session]:not([hidden])') === null;
    if (none) none.hidden = shown.includes(true);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-agenda]'))
      sameFilter(link, params);
  };
}

/** Lets visitors filter by themselves, beginning with what the address asks for. */
function offerControls(params: URLSearchParams, filter: (params: URLSearchParams) => void): void {
  const form = document.querySelector<HTMLFormElement>('#controls');
  if (form === null || !params.has('controls')) return;
  form.hidden = false;
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const [value = '', ...others] = params.getAll(field.name);
    // A menu has one value; several stay as they are until it is used.
    if (others.length === 0) field.value = value;
    field.addEventListener('input', () => {
      params.delete(field.name);
      if (field.value !== '') params.append(field.name, field.value);
      filter(params);
    });
  }
  form.addEventListener('submit', (event) => event.preventDefault());
}

/**
 * The page that other sites embed: shows the rows its address asks for, tells the site around how tall it is, and takes
 * that site's colours. Everything else is links to the full agenda.
 */
function start(): void {
  const params = new URLSearchParams(location.search);
  const filter = filtering();
  filter(params);
  offerControls(params, filter);

  const show = (scheme: string) => {
    document.documentElement.dataset['scheme'] = scheme;
  };
  const fromHash = location.hash.slice(1);
  if (fromHash === 'light' || fromHash === 'dark') show(fromHash);
  if (parent === window) return;
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const scheme = source === parent ? schemeIn(data) : null;
    if (scheme !== null) show(scheme);
  });
  // Any site may frame this page and read these messages, so they contain nothing about the visitor.
  const report = () =>
    parent.postMessage(sizeMessage(document.body.getBoundingClientRect().height, document.title), '*');
  new ResizeObserver(report).observe(document.body);
  report();
}

start();
