import { css } from 'lit';

/** How the dialog looks, and its floating button, which on a narrow screen stands in the flow and covers nothing. */
export const popupStyles = css`
  .float {
    position: fixed;
    inset-block-end: 1em;
    inset-inline-end: 1em;
    z-index: 2147483000;
    box-shadow: 0 2px 8px #0005;
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
    width: min(40em, 100vw - 1em);
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
    background: #0008;
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
