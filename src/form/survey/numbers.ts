import { asText } from '../json.ts';
import type { ContainerNode, QuestionNode } from '../nodes.ts';
import type { Json, Page } from '../types.ts';

/** Kinds that stand without a title, and so without a number. */
const untitled = /^(html|image)$/;

/** How far a count has come, and how what is counted is written. */
interface Count {
  next: number;
  /** How the first is written. */
  start: string;
  /** The form counts panels too, and their numbers stand before those of what is in them, unless a panel says otherwise. */
  readonly recursive: boolean;
  before: string;
}

/** The numbers of the questions and panels that can be seen, counted as the form says: through all pages, or page by page. */
export function numbersOf(json: Json, pages: readonly Page[]): Map<unknown, string> {
  const numbers = new Map<unknown, string>();
  const how = asText(json.showQuestionNumbers).toLowerCase();
  if (!/^(on|onpage|recursive|true)$/.test(how)) return numbers;
  const begin = (): Count => ({
    next: 0,
    start: asText(json.questionStartIndex),
    recursive: how === 'recursive',
    before: '',
  });
  let count = begin();
  for (const page of pages as unknown as readonly ContainerNode[]) {
    if (how === 'onpage') count = begin();
    if (page.visible) countIn(page, count, numbers);
  }
  return numbers;
}

function countIn({ elements }: ContainerNode, count: Count, numbers: Map<unknown, string>): void {
  const number = (node: unknown) => {
    const own = numberAt(count.next++, count.start);
    const isJoined = count.before && !count.before.endsWith('.') && /^[\p{L}\d]/u.test(own);
    numbers.set(node, count.before + (isJoined ? '.' : '') + own);
  };
  for (const element of elements) {
    if (element.node !== 'question') {
      if (element.visible) countPanel(element, count, numbers, number);
    } else if (isNumbered(element)) number(element);
  }
}

function countPanel(
  panel: ContainerNode,
  count: Count,
  numbers: Map<unknown, string>,
  number: (panel: ContainerNode) => void,
): void {
  const { json, title } = panel;
  const own = asText(json.showQuestionNumbers).toLowerCase();
  const recursive = own && own !== 'default' ? own === 'recursive' : count.recursive;
  if (title && (json.showNumber === true || recursive)) number(panel);
  if (own === 'off') return;
  const before = recursive ? (numbers.get(panel) ?? count.before) : '';
  const inner = { ...count, start: asText(json.questionStartIndex) || count.start, before };
  const isOwn = recursive || own === 'onpanel';
  if (isOwn) inner.next = 0;
  countIn(panel, inner, numbers);
  if (!isOwn) count.next = inner.next;
}

function isNumbered({ visible, kind, json }: QuestionNode): boolean {
  return visible && !untitled.test(kind) && json.titleLocation !== 'hidden' && json.showNumber !== false;
}

/** Counts on from how the author began: `1`, `A`, `(a)`, `Q01.`; from `1.` without a beginning. */
function numberAt(index: number, start: string): string {
  const [, before = '', first = '1', after = start || '.'] =
    /^(.*?)(\d+)(\D*)$/s.exec(start) ?? /^(.*)([A-Za-z])([^A-Za-z]*)$/s.exec(start) ?? [];
  const counted = /\d/.test(first)
    ? String(Number(first) + index).padStart(first.length, '0')
    : String.fromCharCode(first.charCodeAt(0) + index);
  return before + counted + after;
}
