import { css } from 'lit';

/** How figures look: tables of the whole width, which scroll by themselves where they must. */
export const statsStyles = css`
  .card {
    max-width: 60em;
  }
  section + section {
    margin-block-start: 1.5em;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    margin-block: 0.5em;
  }
  caption {
    padding-block: 0.25em;
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 0.4em 0.75em 0.4em 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--muted);
    font-size: 0.9em;
  }
  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  th:not([scope='row']):not(:first-child) {
    text-align: end;
  }
  tfoot :is(th, td) {
    font-weight: 600;
  }
  .none {
    padding: 0.75em 1em;
    border-radius: var(--radius);
    background: var(--soft);
  }
  @media print {
    section {
      break-inside: avoid;
    }
  }
`;
