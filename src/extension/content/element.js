/**
 * Elements out of plain values. Text is only ever set as text: nothing that comes from a page or a server becomes markup.
 *
 * The files in this folder are plain scripts, since the browser runs no modules beside a page unless pages may load them, too,
 * and could thus notice the extension. They share one object, in a world that the page cannot reach.
 */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  // By the prototype: a page can call a picture `createElement` and hide the real one.
  const create = (name) => Document.prototype.createElement.call(document, name);

  /**
   * @param {string} name
   * @param {Record<string, any>} [properties] `on…` listeners (functions), booleans, everything else an attribute
   * @param {...(Node|string|null|undefined|Array)} children
   * @returns {HTMLElement}
   */
  touchstone.element = (name, properties = {}, ...children) => {
    const made = create(name);
    for (const [key, value] of Object.entries(properties)) {
      if (typeof value === 'function') {
        made.addEventListener(key.slice(2), value);
      } else if (value === true) {
        made.setAttribute(key, '');
      } else if (value !== false && value !== null && value !== undefined) {
        made.setAttribute(key, String(value));
      }
    }
    made.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return made;
  };

  /** A link that opens beside what is read and tells its target nothing. */
  touchstone.link = (address, ...children) =>
    touchstone.element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children);

  /** Text that somebody else wrote, in whatever direction it runs. */
  touchstone.foreign = (text, language) => touchstone.element('bdi', { dir: 'auto', lang: language }, text);
})();
