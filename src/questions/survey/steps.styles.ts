import { css } from 'lit';

/** How a form looks that is asked step by step: a card of the page's width, at most 48em, and how far one has come. */
export const stepStyles = css`
  .unseen {
    position: absolute;
    width: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [part='question'] {
    position: relative;
  }
  .card {
    max-width: 48em;
  }
  .step-head:not(:empty) {
    margin-block-end: 1em;
  }
  .step-head h3 {
    margin-block-start: 0.75em;
  }
  progress {
    display: block;
    width: 100%;
    height: 0.5em;
    accent-color: var(--accent);
  }
`;
