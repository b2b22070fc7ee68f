import type { CSSResult } from 'lit';
import { plainText } from '../../form/markup/read.ts';
import type { Json, Kind } from '../../form/types.ts';
import { dress } from '../../ui/dress.ts';
import { later } from '../../ui/later.ts';
import { comment } from '../comment.ts';
import type { LookSet } from '../index.ts';
import type { Look } from '../look.ts';
import { markup } from '../markup.ts';
import { boolean } from '../radios.ts';
import { checkbox, dropdown, radiogroup } from './choices.ts';
import { shortened } from './long.ts';
import { matrixOf } from './matrix.ts';
import { cells } from './matrix-cells.ts';
import { buttongroup, rating } from './rating.ts';
import { expression, image, richText } from './shown.ts';
import { text } from './text.ts';

/** How those kinds look that most surveys ask. */
export const surveyLooks = {
  text,
  comment,
  radiogroup,
  checkbox,
  dropdown,
  boolean,
  rating,
  matrix: matrixOf({
    words: markup,
    name: plainText,
    cells,
  }),
  html: richText,
  image,
  expression,
  buttongroup,
} satisfies LookSet;

/** Kinds that few surveys ask: each comes when it is first needed. */
type RareKind = Exclude<Kind, keyof typeof surveyLooks | 'file'>;

/** A look with the styles that it alone needs. */
interface Rare {
  look: Look;
  styles: CSSResult;
}

const listed =
  (kind: 'multipletext' | 'matrixdropdown' | 'matrixdynamic' | 'paneldynamic') => async (): Promise<Rare> => {
    const { looks, styles } = await later(() => import('../items.ts'));
    return { look: looks[kind], styles };
  };

const rareLooks: { readonly [K in RareKind]: () => Promise<Rare> } = {
  tagbox: () => later(() => import('../tagbox.ts')),
  ranking: () => later(() => import('../ranking.ts')),
  imagepicker: () => later(() => import('../imagepicker.ts')),
  slider: () => later(() => import('../slider.ts')),
  signaturepad: () => later(() => import('../signaturepad.ts')),
  multipletext: listed('multipletext'),
  matrixdropdown: listed('matrixdropdown'),
  matrixdynamic: listed('matrixdynamic'),
  paneldynamic: listed('paneldynamic'),
};

/** The looks of a form's kinds, and their styles for the widget. Rejects if one does not come; the next call tries again. */
export async function loadLooks(form: Json, widget: Element & { requestUpdate(): void }): Promise<LookSet> {
  const rare = [...kindsIn(form)].filter((kind): kind is RareKind => Object.hasOwn(rareLooks, kind));
  const loaded = await Promise.all(rare.map((kind) => rareLooks[kind]()));
  dress(widget, ...loaded.map(({ styles }) => styles));
  const looks = { ...surveyLooks, ...Object.fromEntries(loaded.map(({ look }, index) => [rare[index], look])) };
  return shortened(looks, widget);
}

/** The kinds that a form names anywhere, in columns and panels to come too; names of other things may be among them. */
function kindsIn(form: Json): Set<string> {
  return new Set(Array.from(JSON.stringify(form).matchAll(/"(?:type|cellType)":"(\w+)"/g), ([, kind = '']) => kind));
}
