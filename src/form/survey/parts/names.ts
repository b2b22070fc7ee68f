import type { LookUp } from '../../answers.ts';
import { finder, type Readers } from './finder.ts';
import type { Part } from './part.ts';

/** Where one part stands among the others. */
export interface Place {
  index: number;
  /** Whether the question can be seen; of a hidden one all parts count. */
  isOpen(): boolean;
  /** All parts of the question, in order. */
  all(): readonly Part[];
}

/** What expressions in a row see: `{row.x}`, `{prevRow.x}`, `{rowIndex}` and so on. */
export function namesInRow(place: Place, matrix: () => unknown, totals: () => unknown): LookUp {
  const own = () => place.all()[place.index];
  return finder({
    ...neighbours('row', place),
    rowindex: () => place.index + 1,
    visiblerowindex: () => visibleBefore(place) + 1,
    item: () => own()?.key,
    rowname: () => own()?.key,
    rowvalue: () => own()?.key,
    rowtitle: () => own()?.title,
    totalrow: totals,
    matrix,
  });
}

/** What expressions in a panel see: `{panel.x}`, `{parentPanel.x}`, `{panelIndex}` and so on. */
export function namesInPanel(place: Place, parent: () => unknown): LookUp {
  return finder({
    ...neighbours('panel', place),
    panelindex: () => place.index,
    visiblepanelindex: () => visibleBefore(place),
    parentpanel: parent,
  });
}

function neighbours(name: string, { index, all, isOpen }: Place): Readers {
  const step = (by: 1 | -1) => {
    let at = index + by;
    while (isOpen() && all()[at]?.visible === false) at += by;
    return all()[at]?.answers;
  };
  return {
    [name]: () => all()[index]?.answers,
    [`prev${name}`]: () => step(-1),
    [`next${name}`]: () => step(1),
  };
}

function visibleBefore({ index, all, isOpen }: Place): number {
  if (!isOpen()) return index;
  const parts = all();
  let count = 0;
  for (let at = 0; at < index; at++) if (parts[at]?.visible) count++;
  return count;
}
