import { css } from 'lit';

/** How published results look: tables of the whole width with a bar in each row, on paper and in forced colours too. */
export const resultsStyles = css`
  .results {
    container-type: inline-size;
  }
  .results table {
    width: 100%;
    border-collapse: collapse;
    margin-block: 0.5em;
  }
  .results caption {
    display: table-caption;
    text-align: start;
    padding-block: 0.25em;
  }
  .results th,
  .results td {
    padding: 0.4em 0.5em 0.4em 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .results thead th {
    color: var(--muted);
    font-size: 0.9em;
  }
  .results td {
    width: 5em;
    font-variant-numeric: tabular-nums;
  }
  .results td:last-child {
    width: 40%;
  }
  /* Too narrow for three columns: the figures stand below what they are of. */
  @container (max-width: 14em) {
    .results thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .results tbody,
    .results caption {
      display: block;
    }
    .results tbody tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      padding-block: 0.25em;
      border-block-end: 1px solid var(--line);
    }
    .results tbody :is(th, td, td:last-child) {
      width: auto;
      padding-block: 0;
      border: 0;
    }
    .results tbody th {
      grid-column: 1 / -1;
    }
  }
  .bar {
    display: block;
    width: 100%;
    height: 0.5em;
    margin-block-start: 0.2em;
  }
  .bar rect {
    fill: var(--accent);
  }
  .bar .track {
    fill: var(--soft);
  }
  [part='problem'] + [part='actions'] {
    margin-block-start: 0.75em;
  }
  .results dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin: 0.25em 0 0;
  }
  .results dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .results dd {
    margin: 0;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .bar rect {
      fill: CanvasText;
    }
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
  @media print {
    .results section {
      break-inside: avoid;
    }
    .bar {
      print-color-adjust: exact;
    }
  }
`;
