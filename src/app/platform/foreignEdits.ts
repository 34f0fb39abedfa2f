/** What another program replaced one of our texts by, such as the `<font>` of Google Translate. */
const replacements = new WeakMap<Node, ChildNode>();

let isFollowing = false;

/**
 * Lets React go on in a page that a translator or an extension edits. Such programs move text nodes into elements of
 * their own, or replace them. React still holds the original nodes: it fails to remove them ("The node to be removed
 * is not a child of this node"), and writes new text into nodes that nobody sees.
 *
 * From now on a node that is asked for by its former parent represents what it was moved into or replaced by, and a
 * replaced text comes back when its words change. The translator then translates the new words.
 *
 * @returns whether texts may have been replaced before, so that the page has to be drawn again
 */
export function followForeignEdits(): boolean {
  if (isFollowing) return false;
  isFollowing = true;
  const observer = new MutationObserver(note);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const replacementOf = (node: Node): ChildNode | undefined => {
    // Edits of this very task have not been reported yet.
    note(observer.takeRecords());
    return node.parentNode === null ? replacements.get(node) : undefined;
  };
  /** The child of a parent that contains or replaces a node which was its child. */
  const childOf = (parent: Node, node: Node): Node => {
    if (node.parentNode === parent) return node;
    let at: Node | null = replacementOf(node) ?? node;
    while (at !== null && at.parentNode !== parent) at = at.parentNode;
    // If nothing is found, the browser reports an error, and the page is drawn again.
    return at ?? node;
  };
  const { appendChild, insertBefore, removeChild } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    removeChild.call(this, childOf(this, child));
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, next: Node | null): T {
    replacementOf(node)?.remove();
    insertBefore.call(this, node, next && childOf(this, next));
    return node;
  };
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    replacementOf(node)?.remove();
    appendChild.call(this, node);
    return node;
  };
  const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...value,
    set(this: ChildNode, text: string | null) {
      replacementOf(this)?.replaceWith(this);
      value?.set?.call(this, text);
    },
  });
  return document.querySelector('body font') !== null;
}

function note(records: readonly MutationRecord[]): void {
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const beside = [previousSibling, nextSibling].filter((node) => node?.nodeName === 'FONT');
    const [replacement] = [...addedNodes, ...beside];
    if (!replacement) continue;
    for (const removed of removedNodes)
      if (removed.nodeType === Node.TEXT_NODE && removed.parentNode === null)
        replacements.set(removed, replacement as ChildNode);
  }
}
