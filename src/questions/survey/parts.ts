import type { FormNode, FormOptions, Json, Model } from '../../form/types.ts';
import { dress } from '../../ui/dress.ts';
import { later } from '../../ui/later.ts';
import type { Filling } from '../filling.ts';
import type { LookSet } from '../index.ts';

/** What takes files. */
type Files = Pick<typeof import('./files.ts'), 'looks' | 'filesOf'>;

/** What one survey needs before its first questions can be shown. */
export interface Parts {
  looks: LookSet;
  /** Draws questions and panels. */
  draw(nodes: readonly FormNode[], filling: Filling): unknown;
  /** How many questions have an answer, of how many that can be seen; nothing where the survey does not count. */
  counted?(form: Model): { count: number; of: number } | undefined;
  /** Whether all answers are shown at a glance before they are sent. */
  reviews?(json: Json | undefined): boolean;
  /** Draws a text of the form, and says it where nothing can be drawn. */
  say(text: string): unknown;
  name(text: string): string;
  /** Reads it; nothing checks the answers yet. */
  read(json: Json, options: FormOptions): Model;
  /** The whole form model, where the survey needs it. */
  whole?: typeof import('./whole.ts');
  /** Brings the choices that come from elsewhere, where the survey has any. */
  follow?: ((filling: Filling) => void) | undefined;
  /** What takes files, where the survey asks for any. */
  files?: Files | undefined;
}

/** What a widget has at hand, for the forms that need nothing more. */
export interface AtHand extends Parts {
  knows(json: Json): boolean;
  /** Gets what takes files. */
  getFiles(): NonNullable<Parts['files']> | Promise<NonNullable<Parts['files']>>;
}

/** Loads what a survey needs. Rejects if a part does not come as it was built; the next call tries again. */
export async function loadParts(
  json: Json,
  widget: Element & { requestUpdate(): void },
  atHand: AtHand,
): Promise<Parts> {
  const [whole, files] = await Promise.all([
    atHand.knows(json) ? undefined : later(() => import('./whole.ts')),
    /ype":"(file|signaturepad)"/.test(JSON.stringify(json)) ? atHand.getFiles() : undefined,
  ]);
  if (whole) dress(widget, ...whole.styles);
  const parts = whole
    ? { ...whole, whole, looks: await whole.loadLooks(json, widget), follow: whole.followChoices(json, widget) }
    : atHand;
  return { ...parts, files, looks: { ...parts.looks, ...files?.looks } };
}
