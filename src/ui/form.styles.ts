import { css } from 'lit';

/** How forms look: their card, questions, controls, problems, actions. */
export const formStyles = css`
  form,
  fieldset,
  p,
  ul,
  h2,
  h3 {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    font: inherit;
  }
  [part~='question'] {
    margin-block: 0 1.25em;
  }
  [part~='label'],
  h2,
  h3 {
    display: block;
    font-weight: 600;
    line-height: 1.5;
  }
  h2 {
    font-size: 1.15em;
  }
  [part~='hint'],
  [part~='meta'] {
    color: var(--muted);
    font-size: 0.9em;
  }
  [part~='problem'] {
    color: var(--problem);
    font-weight: 600;
  }
  [part~='control'] {
    display: block;
    width: 100%;
    min-height: 44px;
    margin-block-start: 0.25em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }
  [part~='control']:focus-visible {
    outline-offset: 0;
  }
  .option {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    min-height: 44px;
    padding-block: calc((44px - 1.6em) / 2);
    cursor: pointer;
  }
  .option input {
    flex: none;
    width: 1.2em;
    height: 1.2em;
    margin: 0.2em 0 0;
    font-size: inherit;
    accent-color: var(--accent);
  }
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
  }
  button {
    min-height: 44px;
    padding: 0.5em 1.25em;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: none;
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .plain {
    min-width: 44px;
    border-color: transparent;
    padding-inline: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    font-weight: 400;
    text-align: start;
  }
  .fallback {
    display: block;
  }
  .card {
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
  @media (max-width: 24em) {
    .card {
      padding-inline: 0.5em;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
