import { css } from 'lit';

/** How filing looks: what happened on one side and who complains on the other, where there is room. */
export const filingStyles = css`
  .filing {
    margin-block-start: 1em;
  }
  .filing h3 {
    margin-block-end: 0.75em;
    font-size: 1.1em;
  }
  .head-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0 1.25em;
  }
  .filing .columns {
    display: grid;
    gap: 0 2.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--faint);
  }
  .filing > [inert] {
    opacity: 0.65;
  }
  .summary {
    margin-block-end: 1em;
    padding: 0.75em 1em;
    border: 2px solid var(--problem);
    border-radius: var(--radius);
  }
  .summary ul {
    padding: 0;
    list-style: none;
  }
  .filing section > [part~='hint'] {
    margin-block: -0.5em 1em;
  }
  .receipt {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), auto));
    gap: 0 1.5em;
    margin-block: 1em;
  }
  .receipt dt {
    color: var(--muted);
    font-size: 0.9em;
  }
  @media (min-width: 60em) {
    .filing .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
`;
