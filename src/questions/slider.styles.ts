import { css } from 'lit';

/** How a scale looks: its buttons at its ends, its value beside it or below. */
export const sliderStyles = css`
  .slider {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block-start: 0.5em;
  }
  .slider input {
    flex: 1 1 6em;
    min-width: 0;
    height: 44px;
    accent-color: var(--accent);
  }
  .slider button {
    width: max(44px, 1.6em);
    padding-inline: 0;
  }
  .reading {
    flex: 0 0 100%;
  }
  .slider output {
    font-weight: 600;
  }
`;
