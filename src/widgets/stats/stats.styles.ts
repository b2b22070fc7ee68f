import { css } from 'lit';

/** How figures look: tables of the whole width; where there is no room for columns, each month is a list. Nothing scrolls sideways. */
export const statsStyles = css`
  .card {
    max-width: 60em;
  }
  section + section {
    margin-block-start: 1.5em;
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
  section {
    container-type: inline-size;
  }
  .months :is(thead, tbody, tfoot, tr, th, td) {
    display: block;
    border: 0;
    padding-inline-end: 0;
  }
  .months {
    display: block;
  }
  .months caption {
    display: block;
  }
  .months thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .months tr {
    padding-block: 0.4em;
    border-block-end: 1px solid var(--line);
  }
  .months tr th {
    padding-block: 0;
    font-weight: 600;
  }
  .months td {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.1em;
  }
  .name {
    text-align: start;
    color: var(--muted);
  }
  @container (min-width: 34em) {
    .months {
      display: table;
    }
    .months caption {
      display: table-caption;
    }
    .months thead {
      display: table-header-group;
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
    .months tbody {
      display: table-row-group;
    }
    .months tfoot {
      display: table-footer-group;
    }
    .months tr {
      display: table-row;
    }
    .months tr :is(th, td) {
      display: table-cell;
      padding: 0.4em 0.75em 0.4em 0;
      border-block-end: 1px solid var(--line);
    }
    .months tbody tr th {
      font-weight: 400;
    }
    .name {
      display: none;
    }
  }
  .none {
    margin-block-start: 0.5em;
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
