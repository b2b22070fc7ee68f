import { css } from 'lit';

/** How lists and tables of the office look: dense, and scrolling by themselves where they are too wide. */
export const officeStyles = css`
  .narrow {
    max-width: 22em;
    margin-block: 0.75em;
  }
  .entries {
    margin-block: 1em;
    padding: 0;
    border-block-start: 1px solid var(--faint);
    list-style: none;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 0.5em;
    border-block-end: 1px solid var(--faint);
  }
  .entry > div:first-child {
    flex: 1 1 20em;
    min-width: 0;
  }
  .entry button,
  .scroll button {
    border-width: 1px;
    font-weight: 400;
  }
  .entry h3 {
    font-size: 1em;
  }
  .error {
    color: var(--problem);
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  .doings {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .doing {
    max-width: 48em;
    margin-block: 1em;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .doing-head {
    margin-block-end: 0.75em;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: end;
    max-width: 30em;
  }
  .beside [part~='question'] {
    flex: 1 1 12em;
  }
  .beside button {
    margin-block-end: 1.25em;
  }
  .scroll {
    overflow-x: auto;
    margin-block: 0.5em 1.5em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 1em 0.5em 0.25em;
    border-block-end: 1px solid var(--faint);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead :is(th, td) {
    color: var(--muted);
    font-size: 0.9em;
    vertical-align: bottom;
  }
  tbody tr:hover {
    background: var(--soft);
  }
  tbody th[scope='row'] {
    font-weight: 600;
  }
  tbody th [part~='meta'] {
    display: block;
    font-weight: 400;
  }
  .when {
    white-space: nowrap;
  }
  .wrong {
    color: var(--problem);
  }
  .figures h3 {
    margin-block-start: 1.25em;
  }
  .figures :is(td, thead th:not(:first-child)) {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .figures thead th {
    min-width: 5.5em;
    line-height: 1.4;
  }
  .figures :is(tbody, tfoot) th {
    min-width: 9em;
    font-weight: 400;
  }
  .figures tfoot :is(th, td) {
    font-weight: 600;
  }
  .told-once {
    margin-block: 1em;
    padding: 1em;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
  }
  .code {
    margin-block: 0.25em;
    font-family: ui-monospace, monospace;
    font-size: 1.35em;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0 1em;
    align-items: end;
    margin-block: 0.75em;
    padding: 0.75em 1em;
    border-radius: var(--radius);
    background: var(--soft);
  }
  .filters [part~='question'],
  .filters > :is(button, .doings) {
    margin-block: 0 0.75em;
  }
  .filters > .doings {
    grid-column: 1 / -1;
  }
  .filters > .doings button {
    border-width: 1px;
    font-weight: 400;
  }
  .counted {
    margin-block: 0.75em;
    color: var(--muted);
    font-size: 0.9em;
  }
`;
