import { css } from 'lit';

/**
 * How that looks which comes after the first question: problems, notices, the thanks, and the dialog with its floating
 * button, which on a narrow screen stands in the flow and covers nothing.
 */
export const restStyles = css`
  a {
    color: var(--accent);
    display: inline-block;
    padding-block: 0.55em;
    text-underline-offset: 0.2em;
  }
  [part~='submit'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  [aria-disabled='true'] {
    opacity: 0.65;
  }
  @media (forced-colors: active) {
    [part~='submit'] {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
  .bad {
    border-inline-start: 4px solid var(--problem);
    padding-inline-start: 0.75em;
  }
  .summary {
    border: 2px solid var(--problem);
    border-radius: var(--radius);
    padding: 0.75em 1em;
  }
  .summary,
  .thanks {
    margin-block-end: 1em;
  }
  .summary ul {
    list-style: none;
  }
  .summary p {
    color: var(--text);
    font-weight: 400;
  }
  .summary [part='actions'] {
    margin-block-start: 0.75em;
  }
  .bad [part~='control'] {
    border: 2px solid var(--problem);
  }
  .draft {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--soft);
  }
  .float {
    position: fixed;
    inset-block-end: 1em;
    inset-inline-end: 1em;
    z-index: 2147483000;
    box-shadow: 0 2px 8px rgb(0 0 0 / 30%);
  }
  .float.aside {
    visibility: hidden;
  }
  @media (max-width: 48em) {
    .float {
      position: static;
      box-shadow: none;
    }
  }
  dialog {
    width: min(40em, calc(100vw - 1em));
    max-height: calc(100vh - 1em);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .bar {
    display: flex;
    justify-content: space-between;
    flex-direction: row-reverse;
    padding: 0.5em 1em 0;
  }
  dialog .card {
    border: 0;
    padding-block-start: 0;
  }
`;
