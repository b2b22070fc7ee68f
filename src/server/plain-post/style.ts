import type { Handler } from 'hono';

/** Answers `GET page.css`, the looks of the pages for browsers without JavaScript. */
export const style: Handler = (c) =>
  c.body(css, 200, { 'Content-Type': 'text/css; charset=UTF-8', 'Cache-Control': 'public, max-age=3600' });

const css = `
:root {
  color-scheme: light dark;
  --ink: #1b1b1b; --paper: #fff; --soft: #f1f3f6; --line: #6b7280; --accent: #0b4f9e; --on-accent: #fff; --wrong: #a81c0e;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f0; --paper: #16181c; --soft: #23272e; --line: #9aa3b0; --accent: #8ab8f5; --on-accent: #10243e; --wrong: #ff9d92; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625em/1.65 system-ui, "Noto Sans Thai", "Leelawadee UI", Thonburi, sans-serif; overflow-wrap: break-word; }
header { padding: 0.75em max(1em, 50% - 20em); background: var(--soft); border-bottom: 0.25em solid var(--accent); font-weight: 600; }
main { max-width: 42em; margin: 0 auto; padding: 1.25em 1em 3em; }
main:has(ruam-desk) { max-width: 80em; }
body:has(ruam-desk) header { padding-inline: max(2em, 50% - 38em); }
h1 { margin: 0 0 0.5em; font-size: 1.6em; line-height: 1.4; }
h2 { margin: 0 0 0.25em; font-size: 1.1em; }
ul { margin: 0; padding-inline-start: 1.25em; }
a { color: var(--accent); }
.alone { display: inline-block; padding-block: 0.5em; }
dl { margin: 1.5em 0; border-top: 1px solid var(--line); }
dt { padding-top: 0.75em; font-weight: 600; }
dd { margin: 0; padding-bottom: 0.75em; border-bottom: 1px solid var(--line); white-space: pre-wrap; }
.hint, small { color: inherit; opacity: 0.85; font-weight: 400; }
.hint { margin: 0.125em 0; }
details { margin: 0 0 1.5em; background: var(--soft); }
summary { padding: 0.5em 1em; cursor: pointer; }
details p { margin: 0; padding: 0 1em 0.75em; white-space: pre-line; }
fieldset, .field { margin: 0 0 1.75em; padding: 0; border: 0; min-width: 0; }
legend, .field > label { display: block; padding: 0; margin-bottom: 0.25em; font-weight: 600; }
.choice { display: flex; gap: 0.75em; align-items: center; min-height: 2.75em; padding-block: 0.25em; }
.choice input { flex: none; width: 1.375em; height: 1.375em; margin: 0; accent-color: var(--accent); }
input:not([type=radio], [type=checkbox]), textarea, select { width: 100%; min-height: 2.75em; padding: 0.5em 0.75em; border: 1px solid var(--line); border-radius: 0.25em; background: var(--paper); color: inherit; font: inherit; }
[aria-invalid=true] { border: 2px solid var(--wrong) !important; }
.problem { margin: 0.125em 0; color: var(--wrong); font-weight: 600; }
.problems { margin: 0 0 1.5em; padding: 0.75em 1em; border: 2px solid var(--wrong); }
.problems ul { padding: 0; list-style: none; }
.problems a { display: block; padding-block: 0.5em; color: var(--wrong); }
.problems strong { display: block; }
button { min-height: 2.75em; margin: 0 0.75em 0.75em 0; padding: 0.5em 1.25em; border: 2px solid var(--accent); border-radius: 0.25em; background: var(--paper); color: var(--accent); font: inherit; font-weight: 600; cursor: pointer; }
.send { background: var(--accent); color: var(--on-accent); }
@media (max-width: 30em) { button { width: 100%; margin-right: 0; } }
svg { display: block; width: 12em; max-width: 100%; background: #fff; forced-color-adjust: none; }
@media (forced-colors: active) { .send { border-width: 4px; } }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.sign { display: grid; gap: 2.5em; margin: 1em 0 2em; padding-top: 6em; }
.sign p { margin: 0; border-bottom: 1px dotted var(--line); }
@media print { button { display: none; } dt, dd { break-inside: avoid; } dt { break-after: avoid; } }
.memo dl { display: grid; grid-template-columns: minmax(8em, 14em) minmax(0, 1fr); margin: 0.25em 0 1.25em; }
.memo dt, .memo dd { padding: 0.3em 1em 0.3em 0; border-bottom: 1px solid var(--line); }
.memo h2, .sign { break-inside: avoid; break-after: avoid; }
@media (max-width: 30em) { .memo dl { display: block; } .memo dt { border: 0; padding-bottom: 0; } }
@media print {
  body { font-size: 11pt; line-height: 1.5; }
  main { max-width: none; padding: 0.5em 0 0; }
  header { padding: 0 0 0.25em; background: none; }
}
`;
