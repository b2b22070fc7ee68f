import { html, type TemplateResult } from 'lit';
import { messageFiles } from '../../contract/complaint-wire.ts';
import type { Language } from '../../locales/language.ts';
import { file } from '../../questions/file.ts';
import { filesOf } from '../../questions/survey/files.ts';
import type { Doing } from './acts.ts';

/** Where files go that are added to a complaint. */
interface Subject {
  host: Element & { requestUpdate(): void };
  address: string;
  /** The form that they belong to. */
  form: string;
}

/** The way to add files to what a person sends. */
export function createAttach({ host, address, form }: Subject) {
  const uploads = filesOf(host, address, () => ({ form }));
  const idOf = ({ act }: Doing) => `doing-files-${act}`;
  return {
    /** Whether there is a file that was chosen and is not there, whyever. */
    waits: (doing: Doing) => uploads.of(idOf(doing)).length > 0,
    draw: (doing: Doing, language: Language, label: string): TemplateResult =>
      html`<div part="question">
        <label part="label" for=${idOf(doing)}>${label}</label>
        ${file.draw({
          question: {
            json: { allowMultiple: true, maxFiles: messageFiles },
            ...{ value: doing.files, enabled: true, required: false },
          },
          ...{ id: idOf(doing), describedBy: undefined, invalid: false, filling: { language, uploads } },
          change(value) {
            doing.files = (value ?? []) as Doing['files'];
            host.requestUpdate();
          },
        })}
      </div>`,
  };
}

/** It, once it has come. */
export type Attach = ReturnType<typeof createAttach>;
