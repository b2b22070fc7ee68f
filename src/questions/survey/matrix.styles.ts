import { css } from 'lit';

/**
 * How tables of questions look: a group a row, one option below the other, and where there is room for so many columns
 * a table. A browser without container queries (Chrome 94 to 104) keeps to the groups.
 */
export const matrixStyles = css`
  .fit {
    container-type: inline-size;
  }
  .head,
  .line {
    gap: 0.5em;
    align-items: center;
  }
  .cells {
    flex: 1;
    gap: 0.25em;
  }
  .line {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--line);
  }
  .line.bad {
    padding-inline-start: 0.75em;
  }
  .row-title {
    flex: 0 0 28%;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .cell {
    flex: 1 1 0;
    min-width: 0;
  }
  .head {
    display: none;
    padding-block: 0.5em;
    font-size: 0.9em;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  @container (min-width: 30em) {
    .few :is(.head, .line, .cells) {
      display: flex;
    }
    .few .cell {
      justify-content: center;
      text-align: center;
    }
    .few .option span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 40em) {
    .some :is(.head, .line, .cells) {
      display: flex;
    }
    .some .cell {
      justify-content: center;
      text-align: center;
    }
    .some .option span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 56em) {
    .most :is(.head, .line, .cells) {
      display: flex;
    }
    .most .cell {
      justify-content: center;
      text-align: center;
    }
    .most .option span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
