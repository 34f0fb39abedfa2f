/** How a program that translates a page edits it. */
export type Translation = 'moves' | 'replaces' | 'inserts';

/**
 * Edits the text of this page as browsers do to translate it: each text ends up in two `<font>` elements, now and
 * whenever one comes or changes. Runs in the page, so it uses nothing from here.
 *
 * @param translation `moves` the text itself, as translators do first; `replaces` it by one of its own; `inserts`
 *   its own and takes the text away afterwards
 * @returns stops it
 */
export function translate(translation: Translation): () => void {
  // As a string of any value: the element is deprecated.
  const tag: string = 'font';
  const edit = (text: Text) => {
    const font = document.createElement(tag);
    const inner = font.appendChild(document.createElement(tag));
    if (translation === 'inserts') {
      text.before(font);
      text.remove();
    } else text.replaceWith(font);
    inner.append(translation === 'moves' ? text : text.data);
  };
  const turn = (root: Node) => {
    const texts: Text[] = root instanceof Text ? [root] : [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts)
      if (text.data.trim() !== '' && !text.parentElement?.closest('font, script, style, template'))
        edit(text);
  };
  turn(document.body);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) turn(node);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
