import { css } from 'lit';

/** How the feedback widget looks: a card of the page's width, at most 40em. */
export const feedbackStyles = css`
  .fallback {
    display: block;
  }
  .card {
    box-sizing: border-box;
    max-width: 40em;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  summary {
    min-height: 44px;
    padding-block: 0.55em;
    color: var(--accent);
    cursor: pointer;
  }
  [part='status']:not(:empty) {
    margin-block-end: 0.75em;
  }
  @media (max-width: 24em) {
    .card {
      padding-inline: 0.5em;
    }
  }
`;
