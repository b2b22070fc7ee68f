import { css } from 'lit';

/** How that looks which comes after the first question: problems, notices, the thanks. */
export const sendingStyles = css`
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
`;
