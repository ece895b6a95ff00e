/**
 * How our own pieces look beside a page. `!important` inside a shadow tree is stronger than any rule of the page around it, so a
 * page cannot hide or bend them; and nothing in here reaches the page.
 */
(() => {
  const touchstone = (globalThis.touchstone ??= {});

  const SHEET = `
:host {
  all: initial !important;
  display: block !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  contain: none !important;
}
* { box-sizing: border-box; }
.root {
  --paper: #fffdf8; --ink: #1d232b; --quiet: #545d69; --line: #d9d4c7; --accent: #14507f; --mark: #ffe6a3; --focus: #14507f;
  color-scheme: light dark;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink);
  text-align: start;
}
@media (prefers-color-scheme: dark) {
  .root { --paper: #1c2026; --ink: #e9e6df; --quiet: #a9b0ba; --line: #3a414b; --accent: #8ec3f0; --mark: #5b4a1c; --focus: #8ec3f0; }
}
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.marker {
  position: absolute; width: 24px; height: 24px; border-radius: 50%;
  border: 1.5px solid var(--quiet); background: var(--paper); color: var(--ink);
  font: 600 14px/1 system-ui, sans-serif; display: grid; place-items: center;
}
.marker.confirmed, .marker.possible { background: var(--mark); border-color: var(--ink); }
.marker.possible { border-style: dashed; }
.marker.unchecked { border-style: dotted; }
.marker[aria-expanded="true"] { outline: 3px solid var(--focus); outline-offset: 1px; }
.card {
  position: fixed; margin: 0; inset: auto; width: min(25rem, calc(100vw - 16px)); max-height: min(30rem, calc(100vh - 16px)); overflow: auto;
  padding: 14px 16px 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 18%); overflow-wrap: anywhere;
}
.card:focus { outline: none; }
p, ul, blockquote { margin: 0; }
.card header { display: flex; align-items: start; gap: 8px; }
.card h2 { flex: 1; margin: 0 0 6px; font: inherit; font-size: 14px; color: var(--quiet); }
.card blockquote { margin: 8px 0 12px; padding-inline-start: 10px; border-inline-start: 3px solid var(--line); color: var(--quiet); font-family: Charter, "Iowan Old Style", Georgia, "Noto Serif", serif; }
.sign { font-weight: 700; }
header .sign { font-size: 14px; }
.matches { list-style: none; padding: 0; }
.match + .match { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line); }
.match > * + *, .matches > li > p { margin-top: 6px; }
.verdict { font-size: 17px; line-height: 1.35; }
.label, .note, .leaning { color: var(--quiet); font-size: 13.5px; }
.label::after { content: ":"; }
.cautions { padding-inline-start: 18px; font-size: 13.5px; border-inline-start: 3px solid var(--line); }
.alike ul { padding-inline-start: 18px; margin-top: 4px; font-size: 13.5px; }
.why summary { cursor: pointer; font-size: 13.5px; color: var(--accent); }
.why ul { padding-inline-start: 18px; margin-top: 4px; font-size: 13.5px; color: var(--quiet); }
.word { margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 13.5px; }
.close { flex: none; margin-block-start: -3px; margin-inline-end: -6px; min-width: 28px; min-height: 28px; border-radius: 6px; font-size: 18px; line-height: 1; }
.bar {
  position: fixed; inset-block-end: 16px; inset-inline-end: 16px; max-width: min(38rem, calc(100vw - 32px)); display: flex; align-items: center; gap: 6px;
  padding: 6px 8px 6px 14px; border: 1px solid var(--line); border-radius: 999px; background: var(--paper); color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 4px 16px rgb(0 0 0 / 16%); font-size: 14px;
}
.bar.trouble { border-radius: 12px; }
.bar span + span { flex: none; white-space: nowrap; }
.bar button { min-width: 28px; min-height: 28px; border-radius: 50%; }
.bar button:hover, .close:hover { background: color-mix(in srgb, var(--ink) 10%, transparent); }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
@media print { .root { display: none; } }
@media (forced-colors: active) { .marker, .card, .bar { border: 1px solid CanvasText; } }
`;

  /** Gives a shadow tree its look. A sheet that is built by script is bound by no rule of the page against styles. */
  touchstone.dress = (shadow) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SHEET);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox may refuse such a sheet from the world beside a page.
      shadow.append(touchstone.element('style', {}, SHEET));
    }
  };
})();
