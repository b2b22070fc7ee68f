import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Failure, Outcome } from '../../src/backends/backend.ts';
import type { UploadBackend } from '../../src/backends/ruam-uploads.ts';
import { createModel } from '../../src/form/model.ts';
import { survey } from '../../src/form/survey/extension.ts';
import type { Json } from '../../src/form/types.ts';
import { fileWords } from '../../src/locales/file.ts';
import { fields } from '../../src/questions/fields.ts';
import { fileStyles } from '../../src/questions/file.styles.ts';
import { file } from '../../src/questions/file.ts';
import { createFilling } from '../../src/questions/filling.ts';
import { commonLooks } from '../../src/questions/index.ts';
import { signatureStyles } from '../../src/questions/signaturepad.styles.ts';
import { look as signaturepad } from '../../src/questions/signaturepad.ts';
import { formStyles } from '../../src/ui/form.styles.ts';
import { tokens } from '../../src/ui/tokens.styles.ts';
import { createUploads } from '../../src/ui/uploads.ts';

/** A backend that keeps files in the page; `next` says what the next piece comes to. */
export function keepingFiles() {
  const files = new Map<string, { name: string; bytes: Blob[] }>();
  const next: (Failure | Promise<unknown>)[] = [];
  const sizeOf = (id: string) => (files.get(id)?.bytes ?? []).reduce((sum, { size }) => sum + size, 0);
  const well = <T>(value: T): Outcome<T> => ({ ok: true, value });
  const backend: UploadBackend = {
    async begin({ name }) {
      const id = `id-${files.size + 1}`;
      files.set(id, { name, bytes: [] });
      return well({ id, token: 't' });
    },
    offset: async ({ id }) => well(sizeOf(id)),
    async append({ id }, _offset, bytes) {
      const fate = next.shift();
      if (fate instanceof Promise) await fate;
      else if (fate) return { ok: false, failure: fate };
      files.get(id)?.bytes.push(bytes);
      return well(sizeOf(id));
    },
  };
  return { backend, files, next };
}

const element = class extends LitElement {
  static override styles = [tokens, formStyles, fileStyles, signatureStyles];
  draw: () => unknown = () => undefined;
  override render() {
    return this.draw();
  }
};
customElements.define('test-files', element);

/** Asks one question in a page, and gives what somebody sees and does there. */
export async function ask(question: Json, lang = 'en', original = false) {
  const kept = keepingFiles();
  const host = (await fixture(html`<test-files lang=${lang}></test-files>`)) as InstanceType<typeof element>;
  const form = createModel({ elements: [{ name: 'q', title: 'Evidence', ...question }] }, { locale: lang }, survey);
  const filling = createFilling(host, form, { ...commonLooks, file, signaturepad });
  filling.uploads = createUploads(
    kept.backend,
    () => ({ form: 'f', original }),
    () => host.requestUpdate(),
    (language) => fileWords[language],
  );
  host.draw = () => fields(form.pages[0]?.elements ?? [], filling);
  host.requestUpdate();
  await host.updateComplete;
  const root = host.renderRoot as ShadowRoot;
  const one = <E extends Element = HTMLElement>(selector: string) => root.querySelector<E>(selector) as E;
  return {
    ...{ host, form, filling, root, one },
    ...kept,
    value: () => form.data.q,
    text: () => root.textContent?.replace(/\s+/g, ' ') ?? '',
    button: (name: string) =>
      [...root.querySelectorAll('button')].find((at) => at.textContent?.trim() === name) as HTMLButtonElement,
    choose(...chosen: File[]) {
      const input = one<HTMLInputElement>('input[type=file]');
      const transfer = new DataTransfer();
      for (const each of chosen) transfer.items.add(each);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    },
  };
}

/** A picture of that many pixels. */
export async function picture(width: number, height: number, name = 'photo.jpg', type = 'image/jpeg'): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#369';
  context.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type })], name, { type });
}

/** A document. */
export const document = (name: string, size = 20) =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf' });
