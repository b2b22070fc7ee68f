import { css } from 'lit';

/** How pictures to choose from look: as many side by side as there is room for. */
export const imagepickerStyles = css`
  .picks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    gap: 0.75em;
    margin-block-start: 0.5em;
  }
  .pick {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    padding: 0.5em;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .pick.on {
    border-color: var(--accent);
    background: var(--soft);
  }
  .picks.sized {
    display: flex;
    flex-wrap: wrap;
  }
  .pick {
    max-width: 100%;
  }
  .pick img {
    max-width: 100%;
    object-fit: contain;
  }
  .pick img:not([width]) {
    width: 100%;
  }
  .pick img:not([height]) {
    height: 8em;
  }
  .pick .fit-cover {
    object-fit: cover;
  }
  .pick .fit-fill {
    object-fit: fill;
  }
  .pick .fit-none {
    object-fit: none;
  }
  @media (forced-colors: active) {
    .pick.on {
      outline: 3px solid Highlight;
    }
  }
`;
