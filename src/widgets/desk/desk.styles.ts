import { css } from 'lit';

/** How the desk looks around its parts. */
export const deskStyles = css`
  .fallback {
    display: block;
  }
  .desk {
    /* Between rows, where nothing depends on seeing it. */
    --faint: rgb(120 132 156 / 0.35);
    max-width: 90em;
    min-height: 100vh;
    margin-inline: auto;
    padding: 0 1em 2em;
    background: var(--surface);
  }
  h1 {
    margin: 0;
    font: inherit;
    font-size: 1.25em;
    font-weight: 600;
  }
  dl,
  dd {
    margin: 0;
  }
  a {
    color: var(--accent);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--faint);
  }
  .bar button,
  .title :is(button, .button) {
    border-width: 1px;
    font-weight: 400;
  }
  .bar h1 {
    flex: 1 1 12em;
  }
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    list-style: none;
    border-block-end: 1px solid var(--faint);
  }
  .menu a {
    display: block;
    min-width: 44px;
    min-height: 44px;
    padding: calc((44px - 1.6em) / 2) 0.9em;
    border-block-end: 3px solid transparent;
    color: inherit;
    text-decoration: none;
  }
  .menu a:hover {
    background: var(--soft);
  }
  .menu a[aria-current] {
    border-color: var(--accent);
    font-weight: 600;
  }
  .gate {
    max-width: 26em;
    margin-block-start: 1.5em;
  }
  .gate h2,
  .area h2 {
    margin-block: 0.25em 0.5em;
    font-size: 1.35em;
  }
  .gate h2,
  .gate > p:not(:empty) {
    margin-block-end: 0.75em;
  }
  .note,
  .empty {
    margin-block: 0.5em 1em;
    padding: 0.75em 1em;
    border-radius: var(--radius);
    background: var(--soft);
  }
  .empty {
    padding-block: 2em;
    text-align: center;
  }
  .told:not(:empty) {
    margin-block: 0.75em;
    padding: 0.5em 1em;
    border-inline-start: 4px solid var(--accent);
    background: var(--soft);
  }
  .alert {
    margin-block: 0.75em;
    padding: 0.5em 1em;
    border: 2px solid var(--problem);
    border-radius: var(--radius);
  }
  .area {
    padding-block: 1em;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    justify-content: space-between;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-block;
    min-height: 44px;
    padding: 0.5em 1.25em;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    font-weight: 600;
    text-decoration: none;
  }
  .ref {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .gist {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: 1.7;
  }
  .due strong {
    font-weight: 600;
  }
  .due.late strong {
    color: var(--problem);
  }
  .due.near strong {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .due.none strong,
  .due.paused strong {
    font-weight: 400;
  }
  [part~='submit'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  .shortcuts {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--faint);
  }
  summary {
    min-height: 44px;
    padding-block: calc((44px - 1.6em) / 2);
    cursor: pointer;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 0.5em 1em;
    margin-block: 0.75em;
  }
  .keys div {
    display: flex;
    gap: 0.75em;
  }
  kbd {
    display: inline-block;
    min-width: 1.9em;
    padding-inline: 0.5em;
    border: 1px solid var(--line);
    border-radius: 0.25em;
    font: inherit;
    text-align: center;
  }
  @media (forced-colors: active) {
    .count[aria-pressed='true'],
    .menu a[aria-current] {
      border: 3px solid Highlight;
    }
    [part~='submit'] {
      border-width: 4px;
    }
  }
  @media print {
    .bar,
    nav,
    .shortcuts,
    .told {
      display: none;
    }
  }
`;
