import { css } from 'lit';

/** How surveys' questions look beyond those of every form. */
export const fieldStyles = css`
  .panel {
    margin-block: 0 1.25em;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .panel > legend {
    float: inline-start;
    width: 100%;
    padding: 0;
    margin-block-end: 0.5em;
  }
  .panel > legend + * {
    clear: both;
  }
  .remark {
    margin-block-start: 0.5em;
  }
  .answers {
    margin: 0 0 1.25em;
  }
  .answers > div {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--line);
  }
  .answers dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .answers dt + dd {
    white-space: pre-line;
  }
  .answers ul {
    margin: 0;
    padding-inline-start: 1.25em;
    white-space: normal;
  }
  .answers p {
    margin: 0;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    column-gap: 1em;
  }
  .flow {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }
  .scale:not(.faces, .buttons) {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(44px, 2.2em), 1fr));
  }
  .scale.words {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 6em), 1fr));
  }
  .scale.words .step {
    max-width: none;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  .ends > :last-child {
    text-align: end;
  }
  .faces .step {
    min-width: max(44px, 3.2em);
    hyphens: auto;
  }
  .stars .step.on {
    border-color: transparent;
    background: none;
  }
  .stars .step.on svg {
    background: none;
    color: var(--accent);
    fill: currentColor;
  }
  .scale.buttons .step {
    flex: 0 1 auto;
    max-width: 100%;
    padding-inline: 1em;
  }
  .result {
    display: block;
    min-height: 1.6em;
    font-weight: 600;
  }
  .picture {
    max-width: 100%;
    object-fit: contain;
  }
  .picture:not([height]) {
    height: auto;
  }
  .picture.fit-cover {
    object-fit: cover;
  }
  .picture.fit-fill {
    object-fit: fill;
  }
  .picture.fit-none {
    object-fit: none;
  }
  .folded > summary {
    display: list-item;
    min-height: 44px;
    list-style-position: inside;
    font-weight: 600;
  }
  .folded[open] > summary {
    margin-block-end: 0.5em;
  }
  .panel.folded:not([open]) {
    padding-block: 0.25em;
  }
  .finder[part~='label'] {
    margin-block-start: 0.25em;
    font-weight: 400;
  }
  .finder + [part~='control'] {
    margin-block-end: 0.5em;
  }
  .seen:not(:empty) {
    margin-block: 0.5em;
  }
  .titled-bottom {
    display: flex;
    flex-direction: column;
  }
  .titled-bottom > [part~='label'] {
    order: 1;
    margin-block-start: 0.25em;
  }
  .cells.rubric .option > span {
    position: static;
    width: auto;
    height: auto;
    overflow: visible;
    clip-path: none;
  }
  form {
    container-type: inline-size;
  }
  .rubric b {
    font-weight: inherit;
  }
  @container (min-width: 30em) {
    .few .rubric .cell {
      flex-direction: column;
      align-items: center;
    }
  }
  @container (min-width: 40em) {
    .some .rubric .cell {
      flex-direction: column;
      align-items: center;
    }
  }
  @container (min-width: 56em) {
    .most .rubric .cell {
      flex-direction: column;
      align-items: center;
    }
  }
  @container (min-width: 32em) {
    .titled-left {
      display: grid;
      grid-template-columns: 30% 1fr;
      column-gap: 1em;
    }
    .titled-left > * {
      grid-column: 2;
      min-width: 0;
    }
    .titled-left > [part~='label'] {
      grid-column: 1;
      grid-row: 1 / span 9;
      padding-block-start: 0.5em;
    }
  }
  .rich > * + * {
    margin-block-start: 0.5em;
  }
  .rich :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .rich :is(th, td) {
    padding: 0.25em 0.5em;
    border: 1px solid var(--line);
    text-align: start;
  }
  [type='range'][part~='control'] {
    padding: 0;
    accent-color: var(--accent);
  }
`;
