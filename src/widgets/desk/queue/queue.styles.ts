import { css } from 'lit';

/** How the list of cases looks: a line each where there is room, stacked where there is not. */
export const queueStyles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.75em;
  }
  .count {
    padding-inline: 1em;
    border-width: 1px;
    font-weight: 400;
  }
  .count[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11.5em, 100%), 1fr));
    gap: 0 1em;
    align-items: end;
    padding: 0.75em 1em;
    border-radius: var(--radius);
    background: var(--soft);
  }
  .filters [part~='question'] {
    margin-block: 0 0.75em;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 0 1em;
    align-items: end;
  }
  .search [part~='question'] {
    flex: 1 1 14em;
    max-width: 40em;
  }
  .search button {
    margin-block-end: 0.75em;
  }
  .filters .option,
  .filters .plain {
    margin-block-end: 0.75em;
  }
  .found {
    margin-block: 1em;
  }
  .rows {
    list-style: none;
    border-block-start: 1px solid var(--faint);
  }
  .row {
    display: grid;
    grid-template-columns: 11em minmax(0, 1fr) 12em 12em;
    gap: 0.25em 1.25em;
    padding: 0.75em 0.5em;
    border-block-end: 1px solid var(--faint);
  }
  .row:hover {
    background: var(--soft);
  }
  .row [part~='meta'] {
    display: block;
  }
  .row a {
    display: inline-block;
    padding-block: 0.35em;
    color: var(--accent);
    font-weight: 600;
  }
  .row > p {
    padding-block-start: 0.35em;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    margin-block-start: 0.25em;
    list-style: none;
  }
  .marks li {
    padding-inline: 0.6em;
    border: 1px solid var(--line);
    border-radius: 1em;
    color: var(--muted);
    font-size: 0.85em;
  }
  @media (max-width: 60em) {
    .row {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .row .what {
      grid-row: 1;
      grid-column: 1 / -1;
    }
    .row .due {
      grid-column: 1;
    }
  }
  @media (max-width: 30em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
