/** What the extension asks of a page: show a check, open a claim, clear all away. And the watch over a page that changes. */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { Marks, dom } = touchstone;

  /** Milliseconds between two searches of a page that keeps changing, at least; a slow search waits ten times as long as it took. */
  const REST = 300;
  const SHARE = 10;

  /** What a click on is meant for something of the page. */
  const OWN_CLICKS = 'a, button, input, select, textarea, label, summary, video, audio, [role="button"], [contenteditable]';

  let marks = null;
  let rest = REST;
  let timer = null;
  let frame = null;

  const observer = new MutationObserver((changes) => {
    const ours = (change) => change.type === 'childList' && change.removedNodes.length === 0 && [...change.addedNodes].every((node) => node === marks?.host);
    if (!changes.every(ours)) {
      timer ??= setTimeout(search, rest);
    }
  });

  function search() {
    timer = null;
    if (marks === null) {
      return;
    }
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(search, 2000);
      return;
    }
    const begin = performance.now();
    if (!marks.anchor()) {
      clear();
    }
    rest = Math.max(REST, SHARE * (performance.now() - begin));
  }

  function move() {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      marks?.move();
    });
  }

  function clicked(event) {
    const at = event.composedPath()[0];
    const isPlain = event.isTrusted && event.button === 0 && getSelection()?.isCollapsed !== false;
    if (isPlain && at instanceof Element && at !== marks.host && dom.closest(at, OWN_CLICKS) === null) {
      marks.openAt(event.clientX, event.clientY);
    }
  }

  function typed(event) {
    if (event.key === 'Escape') {
      marks.close();
    }
  }

  const LISTENERS = [
    [document, 'click', clicked, true],
    [document, 'keydown', typed, true],
    [document, 'scroll', move, true],
    [window, 'resize', move, false],
  ];

  function begin() {
    marks = new Marks(clear);
    observer.observe(dom.root(), { childList: true, characterData: true, subtree: true });
    LISTENERS.forEach(([target, type, act, capture]) => dom.listen(target, type, act, { capture, passive: true }));
  }

  function clear() {
    observer.disconnect();
    clearTimeout(timer);
    timer = null;
    LISTENERS.forEach(([target, type, act, capture]) => dom.unlisten(target, type, act, { capture }));
    marks?.remove();
    marks = null;
  }

  touchstone.show = (check) => {
    if (marks === null) {
      begin();
    }
    // On the way from one world to the other, Chromium leaves out what is null.
    marks.show({ problem: null, ...check });
  };

  touchstone.open = (index) => marks?.open(index);
  touchstone.clear = clear;
})();
