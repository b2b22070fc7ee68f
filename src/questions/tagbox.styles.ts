import { css } from 'lit';

/** How a list that opens looks, and what was chosen from it. */
export const tagboxStyles = css`
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tags:not(:empty) {
    margin-block-start: 0.5em;
  }
  .tag {
    margin-block-end: 0.25em;
    padding-inline: 0.75em;
    border-color: var(--line);
    background: var(--soft);
    color: var(--text);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .tagbox > summary {
    display: list-item;
    list-style-position: inside;
    cursor: pointer;
  }
  .tagbox > [part~='label'],
  .offers {
    margin-block-start: 0.5em;
  }
  .offers {
    max-height: 22em;
    overflow-y: auto;
    padding: 0.25em 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
`;
