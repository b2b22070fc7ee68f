import { toNumber } from '../../expression/values.ts';
import { asList, asText } from '../../json.ts';
import type { FormContext } from '../../nodes.ts';
import type { Json } from '../../types.ts';
import { lasting, readCells } from './cells.ts';

/** What sets a matrix of added rows and a list of panels apart: which properties say the same of them. */
export interface ListKind {
  count: string;
  countIf: string;
  least: string;
  most: string;
  add: string;
  remove: string;
  defaults: string;
  /** How many there are where nothing says so, and at most. */
  usual: number;
  limit: number;
  /** Whether items that are empty, all of them, are kept at the end. */
  keepsEmpty: boolean;
  /** One item as the JSON of a panel. */
  template(json: Json, context: FormContext): Json;
}

/** Rows that a person adds. */
export const addedRows: ListKind = {
  count: 'rowCount',
  countIf: 'rowCountExpression',
  least: 'minRowCount',
  most: 'maxRowCount',
  add: 'allowAddRows',
  remove: 'allowRemoveRows',
  defaults: 'defaultRowValue',
  usual: 2,
  limit: 1_000,
  keepsEmpty: false,
  template: (json, context) => ({ elements: lasting(readCells(json), context) }),
};

/** Panels that a person adds. */
export const addedPanels: ListKind = {
  count: 'panelCount',
  countIf: 'panelCountExpression',
  least: 'minPanelCount',
  most: 'maxPanelCount',
  add: 'allowAddPanel',
  remove: 'allowRemovePanel',
  defaults: 'defaultPanelValue',
  usual: 0,
  limit: 100,
  keepsEmpty: true,
  template: (json) => ({
    elements: asList(json.templateElements),
    visibleIf: asText(json.templateVisibleIf),
  }),
};

/** How many items there may be, and are at first. */
export function boundsOf(json: Json, kind: ListKind): { least: number; most: number; first: number } {
  const read = (name: string, usual: number) => {
    const number = Math.floor(toNumber(json[name]));
    return number >= 0 ? number : usual;
  };
  const least = Math.min(read(kind.least, 0), kind.limit);
  const most = Math.min(Math.max(read(kind.most, kind.limit), least, 1), kind.limit);
  const count = read(kind.count, kind.usual);
  // Rows that are there from the start may be more than could be added, and fewer than could be left.
  const first = kind === addedRows ? Math.min(count, kind.limit) : Math.min(Math.max(count, least), most);
  return { least, most, first };
}
