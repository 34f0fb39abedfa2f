/** The event with the warnings for the panel: PanelWarnings. */
export const warningsEvent = 'lectern:warnings';

/** The warnings that the panel lists. */
export const mostWarnings = 200;

export interface PanelWarnings {
  /** The number of all warnings. */
  readonly count: number;
  readonly shown: readonly PanelWarning[];
}

export interface PanelWarning {
  /** As shown: `content/sessions/a.md:3:7`. */
  readonly place: string;
  /** Absolute, for the editor. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * The code of the panel that lists warnings in the page, in development: a line in the corner that opens on a click. A
 * shadow tree keeps its styles and the page's apart.
 *
 * @param base path the site is served under
 */
export function warningsPanel(base: string): string {
  const client = JSON.stringify(`${base}@vite/client`);
  const editor = JSON.stringify(`${base}__open-in-editor?file=`);
  return `
import { createHotContext } from ${client};
const host = document.createElement('lectern-warnings');
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = '<details><summary></summary><ul></ul></details>';
const style = new CSSStyleSheet();
style.replaceSync(\`
  details { position: fixed; inset-block-end: 8px; inset-inline-end: 8px; z-index: 99999; max-inline-size: min(44rem, 96vw);
    max-block-size: 60vh; overflow: auto; border: 1px solid #b58900; border-radius: 6px; background: #fffbe6; color: #222;
    font: 13px/1.5 system-ui, sans-serif; }
  summary { padding: 4px 10px; cursor: pointer; }
  ul { margin: 0; padding: 0 10px 6px; list-style: none; }
  li { padding-block: 6px; border-block-start: 1px solid #e6d9a8; }
  button { padding: 0; border: 0; background: none; color: #0b57a4; font: 12px/1.5 ui-monospace, monospace; cursor: pointer;
    text-decoration: underline; }
  @media print { details { display: none; } }
\`);
root.adoptedStyleSheets = [style];
createHotContext('/@lectern/warnings').on(${JSON.stringify(warningsEvent)}, ({ count, shown }) => {
  host.hidden = count === 0;
  root.querySelector('summary').textContent =
    count + (count === 1 ? ' warning' : ' warnings') + ' in the content';
  root.querySelector('ul').replaceChildren(
    ...shown.map(({ place, path, message, hint }) => {
      const item = document.createElement('li');
      const open = document.createElement('button');
      open.textContent = place;
      open.title = 'Open in the editor';
      open.onclick = () => fetch(${editor} + encodeURIComponent(path));
      item.append(open, document.createElement('br'), message, document.createElement('br'), hint);
      return item;
    }),
  );
  if (!host.isConnected) document.body.append(host);
});
`;
}
