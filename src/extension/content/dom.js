/**
 * The page's tree, read by the browser's own means. A page can name a form field `parentNode` or a picture `body`, and such names
 * hide the real properties even from scripts in another world; the getters of the prototypes cannot be hidden.
 */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const getter = (prototype, name) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name);
    return (node) => get.call(node);
  };
  const method = (prototype, name) => {
    const act = prototype[name];
    return (node, ...values) => act.apply(node, values);
  };

  const rootOf = getter(Document.prototype, 'documentElement');
  const bodyOf = getter(Document.prototype, 'body');
  const titleOf = getter(Document.prototype, 'title');
  const walker = method(Document.prototype, 'createTreeWalker');
  const range = method(Document.prototype, 'createRange');
  const implementationOf = getter(Document.prototype, 'implementation');
  const made = method(Document.prototype, 'createElement');

  touchstone.dom = {
    root: () => rootOf(document),
    body: () => bodyOf(document) ?? rootOf(document),
    title: () => titleOf(document),
    walk: (root, show, filter) => walker(document, root, show, filter),
    range: () => range(document),
    create: (name) => made(document, name),
    /** A document without a window, in which nothing runs or loads. */
    inert: () => implementationOf(document).createHTMLDocument(''),
    width: () => rootOf(document).clientWidth,
    listen: method(EventTarget.prototype, 'addEventListener'),
    unlisten: method(EventTarget.prototype, 'removeEventListener'),
    append: method(Node.prototype, 'appendChild'),
    remove: method(Element.prototype, 'remove'),
    parent: getter(Node.prototype, 'parentNode'),
    isConnected: getter(Node.prototype, 'isConnected'),
    attribute: method(Element.prototype, 'getAttribute'),
    attributes: method(Element.prototype, 'getAttributeNames'),
    strip: method(Element.prototype, 'removeAttribute'),
    name: getter(Element.prototype, 'localName'),
    closest: method(Element.prototype, 'closest'),
    box: method(Element.prototype, 'getBoundingClientRect'),
  };
})();
