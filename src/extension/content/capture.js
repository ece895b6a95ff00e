/**
 * The page as its reader sees it, for the check: its present HTML without what the reader typed, without scripts and pictures.
 * The copy is made in a document without a window, so that nothing of the page runs or loads again.
 */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { dom } = touchstone;

  /** What is no part of an article, or what is the reader's own. */
  const LEFT_OUT = [
    'script:not([type="application/ld+json"])',
    'style',
    'noscript',
    'template',
    'svg',
    'canvas',
    'iframe',
    'object',
    'embed',
    'input',
    'textarea',
    'select',
    'datalist',
    '[contenteditable]:not([contenteditable="false"])',
    'meta[name*="csrf" i]',
    'meta[name*="token" i]',
    '[data-touchstone-overlay]',
  ].join(',');

  /** Attributes that extraction reads; others can hold anything, such as a login or a picture as text. */
  const KEPT = new Set(
    ('lang dir id class href src alt title content name property rel type datetime itemprop itemscope itemtype itemid role ' +
      'hidden aria-hidden aria-label charset http-equiv cite style').split(' '),
  );

  const LONGEST_ATTRIBUTE = 2000;

  touchstone.capture = (largest) => {
    const page = {
      html: null,
      text: '',
      url: location.href,
      title: String(dom.title()).slice(0, 500),
      language: (dom.attribute(dom.root(), 'lang') ?? '').split('-')[0].toLowerCase().slice(0, 8),
    };
    const html = reduced();
    return new Blob([html]).size <= largest ? { ...page, html } : { ...page, text: plain(largest / 8) };
  };

  function reduced() {
    const inert = dom.inert();
    const copy = inert.importNode(dom.root(), true);
    copy.querySelectorAll(LEFT_OUT).forEach((element) => dom.remove(element));
    const comments = inert.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode() !== null) {
      found.push(comments.currentNode);
    }
    found.forEach((comment) => comment.remove());
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      bare(element);
    }
    return `<!DOCTYPE html>${copy.outerHTML}`;
  }

  function bare(element) {
    for (const name of dom.attributes(element)) {
      const value = dom.attribute(element, name) ?? '';
      if (!KEPT.has(name) || value.length > LONGEST_ATTRIBUTE || value.startsWith('data:')) {
        dom.strip(element, name);
      }
    }
  }

  function plain(longest) {
    return String(dom.body().innerText ?? '').slice(0, longest);
  }
})();
