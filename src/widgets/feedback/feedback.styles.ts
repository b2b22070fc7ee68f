import { css } from 'lit';

/** How the feedback widget looks, besides its card. */
export const feedbackStyles = css`
  [part='status']:not(:empty) {
    margin-block-end: 0.75em;
  }
`;
