import { css } from 'lit';

/** How places to sign look. */
export const signatureStyles = css`
  .pad {
    margin-block-end: 1em;
  }
  .pad > :is(canvas, input) + * {
    margin-block-start: 0.5em;
  }
  canvas {
    box-sizing: border-box;
    max-width: 600px;
    height: auto;
    aspect-ratio: 3;
    padding: 0;
    background: #fff;
    touch-action: none;
    cursor: crosshair;
  }
`;
