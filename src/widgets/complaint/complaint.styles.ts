import { css } from 'lit';

/** How the complaint looks, besides its steps. */
export const complaintStyles = css`
  dl,
  dd {
    margin: 0;
  }
  .card {
    overflow-wrap: anywhere;
  }
  details {
    margin-block-end: 1em;
  }
  .privacy {
    white-space: pre-line;
  }
  .below {
    display: block;
  }
  .notice,
  .seen {
    margin-block-end: 0.75em;
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--accent);
    background: var(--soft);
  }
  dl [part='item'] {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--soft);
  }
  dt + dd {
    white-space: pre-line;
  }
  .locked dd + dd {
    display: none;
  }
  .code {
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
    user-select: all;
  }
  .thanks + dl + [part='actions'],
  .page,
  .search,
  .search [part='actions'] {
    margin-block-start: 1em;
  }
  .page {
    display: contents;
  }
  .qr {
    display: block;
    width: 10em;
    max-width: 100%;
    margin-block: 1em 0.25em;
    background: #fff;
    forced-color-adjust: none;
  }
  .search {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--soft);
  }
`;
