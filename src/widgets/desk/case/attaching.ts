import { messageFiles } from '../../../contract/complaint-wire.ts';
import type { DeskCase } from '../../../contract/desk.ts';
import { createPlainModel } from '../../../form/survey/plain.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import { truthWords } from '../../../locales/form.ts';
import { fields } from '../../../questions/fields.ts';
import { createFilling, type Filling } from '../../../questions/filling.ts';
import { commonLooks } from '../../../questions/index.ts';
import { filesOf, looks } from '../../../questions/survey/files.ts';
import type { FileAnswer } from '../../../ui/uploads.ts';
import type { Desk } from '../context.ts';

/** The files that go with what somebody writes. */
export interface Attaching {
  /** Some are still on their way. */
  readonly isBusy: boolean;
  draw(): unknown;
  /** Shows files that were sent before. */
  put(files: readonly FileAnswer[]): void;
}

/** Takes files as a question of a form does; they are announced for the form of the case. */
export function createAttaching(
  desk: Desk,
  about: DeskCase['form'],
  changed: (files: readonly FileAnswer[]) => void,
): Attaching {
  const { host, address } = desk;
  const uploads = filesOf(host, address, () => ({ form: about.name, version: about.version }));
  let filling: Filling | undefined;
  let files: readonly FileAnswer[] = [];

  const open = (): Filling => {
    if (filling?.language === desk.language) return filling;
    const title = deskCaseWords[desk.language].act.files;
    const question = { type: 'file', name: 'files', title, allowMultiple: true, maxFiles: messageFiles };
    const form = createPlainModel({ elements: [question] }, { locale: desk.language, words: truthWords });
    filling = Object.assign(createFilling(host, form, { ...commonLooks, ...looks }), { uploads });
    if (files.length) form.set('files', [...files]);
    filling.changed = () => {
      files = (form.data.files as FileAnswer[] | undefined) ?? [];
      changed(files);
    };
    return filling;
  };

  return {
    get isBusy() {
      return uploads.busy;
    },
    draw() {
      const now = open();
      return fields(
        now.form.pages.flatMap(({ elements }) => elements),
        now,
      );
    },
    put(given) {
      files = given;
      filling = undefined;
    },
  };
}
