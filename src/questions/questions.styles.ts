import { css } from 'lit';

/** How the steps of a scale look: side by side as far as there is room, the chosen one filled, its words under it. */
export const questionStyles = css`
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block-start: 0.5em;
  }
  .step {
    position: relative;
    flex: 1 1 0;
    min-width: 44px;
    max-width: 7em;
    min-height: 44px;
    padding: 0.4em 0.15em;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.25em;
    border: 2px solid transparent;
    border-radius: var(--radius);
    font-size: 0.85em;
    line-height: 1.45;
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .scale:not(.faces) .step {
    justify-content: center;
    border-color: var(--line);
    font-size: 1em;
  }
  .step input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .step svg {
    width: 2.9em;
    height: 2.9em;
    border-radius: 50%;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .step:hover {
    background: var(--soft);
  }
  .scale .step.on {
    border-color: var(--accent);
    background: var(--soft);
  }
  .step.on svg {
    background: var(--accent);
    color: var(--on-accent);
  }
  .step input:focus-visible ~ span::before {
    content: '';
    position: absolute;
    inset: -2px;
    border-radius: var(--radius);
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .step.on {
      outline: 3px solid Highlight;
    }
  }
`;
