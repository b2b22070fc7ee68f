import { css } from 'lit';

/**
 * Roles of colour and space, and the wall against the host page: inner important rules win over outer ones,
 * and the first inner element starts from initial values, keeping the page's font alone.
 * Contrast on `surface`: text 4.5:1 or more, lines of controls 3:1 or more, in both schemes.
 */
export const tokens = css`
  :host(:not([hidden])) {
    display: block !important;
  }
  .root {
    all: initial;
    display: block;
    font-family: inherit;
    font-size: inherit;
    visibility: inherit;
    line-height: 1.6;
    color: var(--text);
    overflow-wrap: break-word;
    --accent: var(--ruam-accent, #1a56a8);
    --on-accent: var(--ruam-on-accent, #fff);
    --surface: var(--ruam-surface, #fff);
    --text: var(--ruam-text, #1b1f24);
    --muted: var(--ruam-muted, #545c66);
    --line: var(--ruam-line, #7a838e);
    --soft: var(--ruam-soft, #edf2f9);
    --problem: var(--ruam-problem, #b3181f);
    --radius: var(--ruam-radius, 0.5em);
    color-scheme: light;
  }
  .dark {
    --accent: var(--ruam-accent, #8ab8f5);
    --on-accent: var(--ruam-on-accent, #0c1f38);
    --surface: var(--ruam-surface, #1c2127);
    --text: var(--ruam-text, #f0f2f5);
    --muted: var(--ruam-muted, #b4bcc6);
    --line: var(--ruam-line, #8a94a0);
    --soft: var(--ruam-soft, #29323d);
    --problem: var(--ruam-problem, #ff9c94);
    color-scheme: dark;
  }
  .root *,
  .root *::before {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex='-1'] {
    outline: none;
  }
`;
