import { css } from 'lit';

/** How an order of choices looks: a line each, with its place and its buttons. */
export const rankingStyles = css`
  .ranking {
    display: grid;
    gap: 0.5em;
    margin-block: 0.5em;
    padding: 0;
    list-style: none;
  }
  .ranking li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    padding: 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .ranked {
    display: flex;
    flex: 1 1 7em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .place {
    flex: 0 0 1.8em;
    font-weight: 600;
    color: var(--accent);
  }
  .ranking button {
    width: max(44px, 1.6em);
    padding-inline: 0;
  }
`;
