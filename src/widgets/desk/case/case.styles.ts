import { css } from 'lit';

/** How a case looks: its story on one side, what to do on the other where there is room. */
export const caseStyles = css`
  .back a {
    display: inline-block;
    padding-block: 0.5em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0.75em 1.5em;
    margin-block: 0.75em;
  }
  .area > .facts {
    padding: 1em;
    border-radius: var(--radius);
    background: var(--soft);
  }
  .facts [part~='meta'] {
    display: block;
  }
  h3 {
    font-size: 1.1em;
  }
  dt {
    color: var(--muted);
    font-size: 0.9em;
  }
  .answers div {
    margin-block: 0.75em;
  }
  .answers dd,
  .text {
    white-space: pre-wrap;
  }
  .case {
    display: grid;
    gap: 1.5em 2em;
    margin-block-start: 1.25em;
  }
  .case section + section {
    margin-block-start: 1.25em;
  }
  .case .acts,
  .case .happened {
    margin-block-start: 0;
  }
  h4 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }
  .ways,
  .always {
    margin-block: 0.5em;
    gap: 0.5em;
  }
  .always button,
  .finding button {
    border-width: 1px;
    font-weight: 400;
  }
  .unsent {
    color: var(--problem);
    font-weight: 400;
  }
  [aria-expanded='true'],
  [aria-pressed='true'] {
    background: var(--soft);
  }
  .doing {
    margin-block-start: 1em;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .doing-head {
    margin-block-end: 0.75em;
    font-size: 1.1em;
  }
  .doing.notes {
    border-style: dashed;
  }
  .templates,
  .finding > div:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: end;
  }
  .templates [part~='question'],
  .finding [part~='question'] {
    flex: 1 1 12em;
  }
  .templates button {
    margin-block-end: 1.25em;
  }
  .finding {
    margin-block-end: 1.25em;
  }
  .finding ul,
  .files,
  .timeline {
    padding: 0;
    list-style: none;
  }
  .finding li {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--line);
  }
  .timeline {
    margin: 0;
  }
  .event {
    margin-block: 0.75em;
    padding: 0.5em 1em;
    border-inline-start: 4px solid var(--accent);
  }
  .event.internal {
    border-inline-start: 4px dashed var(--line);
    background: var(--soft);
  }
  .event-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
  }
  .who-sees {
    color: var(--muted);
    font-size: 0.9em;
  }
  @media (min-width: 64em) {
    .case {
      grid-template-columns: minmax(0, 3fr) minmax(24em, 2fr);
      grid-template-rows: auto 1fr;
    }
    .acts {
      grid-row: 1 / 3;
      grid-column: 2;
    }
  }
  @media print {
    .acts,
    .links,
    .back {
      display: none;
    }
  }
`;
