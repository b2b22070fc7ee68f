import { css } from 'lit';

/** How the tracker looks, besides its card: at most 48em wide. */
export const trackerStyles = css`
  slot,
  h4,
  ol {
    display: block;
    margin: 0;
    padding: 0;
  }
  .card {
    max-width: 48em;
    overflow-wrap: anywhere;
  }
  .doing {
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .card > * + *,
  form > * + * {
    margin-block-start: 1em;
  }
  h4 {
    font-weight: 600;
  }
  .standing {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--accent);
    background: var(--soft);
  }
  .standing strong {
    font-size: 1.25em;
  }
  .standing h3 {
    margin-block-start: 0.75em;
  }
  .news:not(:empty) {
    padding: 0.75em 1em;
    background: var(--soft);
  }
  .doing .step {
    min-width: 0;
  }
  .secret {
    font-family: ui-monospace, monospace;
    user-select: all;
  }
  .said {
    white-space: pre-line;
  }
  ol {
    margin-block-start: 0.5em;
    list-style: none;
    border-inline-start: 2px solid var(--line);
  }
  li[part='item'] {
    padding: 0 0 1em 1em;
  }
  .files li[part='item'] {
    padding: 0;
  }
`;
