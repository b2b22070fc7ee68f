import { css } from 'lit';

/** How the list for a survey's author looks: plainly not a part of the survey. */
export const authorStyles = css`
  .author {
    box-sizing: border-box;
    max-width: 48em;
    margin-block-start: 1em;
    padding: 1em;
    border: 2px dashed currentcolor;
    overflow-wrap: anywhere;
    font-size: 0.9em;
    line-height: 1.6;
  }
  .author h2 {
    margin: 0;
    font-size: 1.1em;
  }
  .author .count {
    font-weight: bold;
  }
`;
