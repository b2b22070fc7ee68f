import { html, nothing, type TemplateResult } from 'lit';
import { fileLimits } from '../contract/files.ts';
import { type SignatureWords, signatureWords } from '../locales/signature.ts';
import type { Uploads } from '../ui/uploads.ts';
import type { Asked, Look } from './look.ts';
import { pendingFiles } from './pending-files.ts';
import { clearPad, drawName, padPicture, startStroke, stroke } from './signature.ts';
import { signatureStyles } from './signaturepad.styles.ts';

const size = String(fileLimits.bytes / 1_000_000);

/** How a place to sign looks, beside the list of files. */
export const styles = signatureStyles;

/** A signature: drawn, typed, or a picture of one. The answer is the id of the picture. */
export const look: Look = {
  group: true,
  draw(asked: Asked) {
    const { id, question, describedBy, filling } = asked;
    const { uploads } = filling;
    if (!uploads) return html``;
    const words = signatureWords[filling.language];
    return html`<div role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>
      ${question.value === undefined ? ways(asked, uploads, words) : signed(asked, words)}
      <ul part="list" class="files">
        ${pendingFiles(id, uploads, uploads.words(filling.language), size)}
      </ul>
      <p class="told" role="status">${question.value === undefined ? '' : words.signed}</p>
    </div>`;
  },
};

function signed({ id, question, change }: Asked, words: SignatureWords): TemplateResult {
  return html`<p>${words.signed}</p>
    <button id="${id}-0" type="button" ?disabled=${!question.enabled} @click=${() => change(undefined, 'chosen')}>
      ${words.clear}
    </button>`;
}

function ways(asked: Asked, uploads: Uploads, words: SignatureWords): TemplateResult {
  const { id, question } = asked;
  const off = !question.enabled;
  const take = (picture: Promise<File | undefined>) =>
    void picture.then((file) => file && send(asked, uploads, [file]));
  const padOf = (event: Event) =>
    (event.target as Element).closest('.pad')?.querySelector('canvas') as HTMLCanvasElement;
  return html`<div class="pad">
      <p part="hint" id="${id}-pad">${words.draw}</p>
      <canvas
        part="control"
        role="img"
        aria-labelledby="${id}-pad"
        width="600"
        height="200"
        @pointerdown=${(event: PointerEvent) => !off && startStroke(event)}
        @pointermove=${stroke}
      ></canvas>
      <div part="actions">
        <button type="button" ?disabled=${off} @click=${(event: Event) => take(padPicture(padOf(event)))}>${words.use}</button>
        <button class="plain" type="button" @click=${(event: Event) => clearPad(padOf(event))}>${words.clear}</button>
      </div>
    </div>
    <div class="pad">
      <label for="${id}-0">${words.type}</label>
      <input id="${id}-0" part="control" type="text" autocomplete="name" ?disabled=${off} />
      <button type="button" ?disabled=${off} @click=${(event: Event) => take(typed(event))}>${words.use}</button>
    </div>
    <div class="pad">
      <label for="${id}-1">${words.picture}</label>
      <input
        id="${id}-1"
        part="control"
        type="file"
        accept="image/*"
        ?disabled=${off}
        @change=${(event: Event) => send(asked, uploads, (event.target as HTMLInputElement).files ?? [])}
      />
    </div>`;
}

function typed(event: Event): Promise<File | undefined> {
  const input = (event.target as Element).closest('.pad')?.querySelector('input');
  return drawName(input?.value.trim() ?? '');
}

/** Another signature takes the place of one that is still on its way. */
function send({ id, change }: Asked, uploads: Uploads, files: Iterable<File>): void {
  for (const earlier of uploads.of(id)) uploads.remove(earlier);
  const done = ({ content }: { content: string }) => change(content, 'chosen');
  uploads.add(id, [...files].slice(0, 1), { accepted: 'image/*', maxSize: fileLimits.bytes, done });
}
