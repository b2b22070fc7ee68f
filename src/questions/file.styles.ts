import { css } from 'lit';

/** How lists of files look. */
export const fileStyles = css`
  .files {
    list-style: none;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    overflow-wrap: anywhere;
  }
  .files progress {
    flex: 1 1 8em;
    accent-color: var(--accent);
  }
  .told {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
