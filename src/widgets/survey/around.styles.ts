import { css } from 'lit';

/** How that looks which stands around the questions: the list of steps, the time, the code to come back with. */
export const aroundStyles = css`
  .contents ol {
    margin: 0 0 1em;
    padding: 0;
    border-block-end: 1px solid var(--soft);
    list-style: none;
  }
  .contents button {
    width: 100%;
  }
  .contents [aria-current] {
    border-inline-start: 4px solid var(--accent);
    border-radius: 0;
    padding-inline-start: 0.75em;
    font-weight: 600;
    text-decoration: none;
  }
  .time {
    margin-block-end: 1em;
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--accent);
    background: var(--soft);
  }
  .time [part='hint'] {
    color: inherit;
  }
  .away {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--soft);
  }
  .away-code {
    margin-block: 1em;
    padding: 0.75em 1em;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
  }
  .away-code strong {
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
    color: var(--text);
    overflow-wrap: anywhere;
    user-select: all;
  }
  .away-code [part='actions'] {
    margin-block-start: 0.5em;
  }
  .ticket,
  .gate {
    margin-block: 1em;
  }
  .time button,
  .ticket [part='actions'] {
    margin-block-start: 0.75em;
  }
  .away form [part='actions'] {
    margin-block-start: 0.75em;
  }
`;
