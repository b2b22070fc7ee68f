import { css } from 'lit';

/** How questions look that hold small forms: tables whose cells hold controls, panels, several texts. */
export const itemsStyles = css`
  .panels,
  .texts {
    margin-block-start: 0.5em;
  }
  .grid .cell [part='question'] {
    margin: 0;
  }
  :is(.panels, .texts, .grid) [part='question']:not(.bad) [part~='control'] {
    border: 1px solid var(--line);
  }
  .grid .head .removal {
    display: none;
  }
  .grid .cell {
    margin-block-end: 0.75em;
  }
  .grid .cell [part~='label'] {
    font-weight: 400;
  }
  .cell:empty {
    margin: 0;
  }
  .line.total {
    border-block-start-width: 2px;
  }
  @container (min-width: 30em) {
    .texts {
      display: grid;
      grid-template-columns: repeat(2, 1fr);
      gap: 0 1em;
    }
  }

  @container (min-width: 42em) {
    .grid.three .head,
    .grid.three .line {
      display: flex;
      gap: 0.5em;
      align-items: flex-start;
    }
    .grid.three .row-title {
      flex: 0 0 28%;
    }
    .grid.three .line {
      flex-wrap: wrap;
    }
    .grid.three .details {
      flex: 0 0 100%;
    }
    .grid.three .cells {
      display: flex;
      flex: 1;
      gap: 0.25em;
    }
    .grid.three .removal {
      display: block;
      flex: 0 0 5em;
    }
    .grid.three .cell {
      flex: 1 1 0;
      min-width: 0;
    }
    .grid.three .cell [part='question'] > [part~='label'] {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 60em) {
    .grid.five .head,
    .grid.five .line {
      display: flex;
      gap: 0.5em;
      align-items: flex-start;
    }
    .grid.five .row-title {
      flex: 0 0 28%;
    }
    .grid.five .line {
      flex-wrap: wrap;
    }
    .grid.five .details {
      flex: 0 0 100%;
    }
    .grid.five .cells {
      display: flex;
      flex: 1;
      gap: 0.25em;
    }
    .grid.five .removal {
      display: block;
      flex: 0 0 5em;
    }
    .grid.five .cell {
      flex: 1 1 0;
      min-width: 0;
    }
    .grid.five .cell [part='question'] > [part~='label'] {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
