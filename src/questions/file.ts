import { html, nothing, type TemplateResult } from 'lit';
import { fileLimits, fileTypeOf, fileTypes, isAccepted } from '../contract/files.ts';
import type { FileWords } from '../locales/file.ts';
import type { FileAnswer, PendingFile, Uploads } from '../ui/uploads.ts';
import type { Asked, Look } from './look.ts';
import { pendingFiles, sayStage } from './pending-files.ts';

/** What asking for files needs to know, whatever it is a part of. */
export interface FilesAsked extends Pick<Asked, 'id' | 'describedBy' | 'invalid' | 'change'> {
  question: Pick<Asked['question'], 'json' | 'value' | 'enabled' | 'required'>;
  filling: Pick<Asked['filling'], 'language' | 'uploads'>;
}

/** Files, chosen by the browser's own control and sent at once. */
export const file = {
  draw(asked: FilesAsked) {
    const { question, id, describedBy, invalid, filling } = asked;
    const { uploads } = filling;
    if (!uploads) return html``;
    const words = uploads.words(filling.language);
    const { accepted, maxSize, most } = wantedBy(asked);
    const types = typesTaken(accepted);
    return html`<p part="hint" id="${id}-limits">
        ${words.limits({ types: types.join(', '), size: megabytes(maxSize), most })} ${words.facts} ${words.lost}
      </p>
      <input
        id=${id}
        part="control"
        type="file"
        ?multiple=${most > 1}
        accept=${types.map((type) => `.${type}`).join()}
        capture=${question.json.sourceType === 'camera' ? 'environment' : nothing}
        aria-describedby=${[describedBy, `${id}-limits`].filter(Boolean).join(' ')}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-required=${question.required ? 'true' : nothing}
        ?disabled=${!question.enabled}
        @change=${(event: Event) => choose(event.target as HTMLInputElement, asked, uploads)}
      />
      ${list(asked, uploads, words)}`;
  },
} satisfies Look;

function list(asked: FilesAsked, uploads: Uploads, words: FileWords): TemplateResult {
  const { id, question } = asked;
  const [there, pending] = [answersOf(question.value), uploads.of(id)];
  const size = megabytes(wantedBy(asked).maxSize);
  return html`<ul part="list" class="files">
      ${there.map(
        (answer) => html`<li part="item">
          <span>${answer.name}</span> <span part="meta">${words.sent}</span>
          <button class="plain" type="button" @click=${(event: Event) => removeAnswer(event, asked, answer)}>
            ${words.remove(answer)}
          </button>
        </li>`,
      )}
      ${pendingFiles(id, uploads, words, size)}
    </ul>
    <p class="told" role="status">${toldOf(there, pending, words, size)}</p>`;
}

/** What became of the files; how far one has come is not told, but shown. */
function toldOf(there: FileAnswer[], pending: readonly PendingFile[], words: FileWords, size: string): string {
  const held = pending.filter(({ stage }) => stage.stage !== 'sending');
  if (held.length > 0)
    return held.map((at) => words.told({ name: at.name, what: sayStage(at, words, size) })).join(' ');
  const last = there.at(-1);
  return last ? words.told({ name: last.name, what: words.sent }) : '';
}

function choose(input: HTMLInputElement, asked: FilesAsked, uploads: Uploads): void {
  const { id, question, change } = asked;
  const { accepted, maxSize, most } = wantedBy(asked);
  const free = most - answersOf(question.value).length - uploads.of(id).length;
  const chosen = [...(input.files ?? [])].slice(0, most === 1 ? 1 : free);
  // The same file can be chosen again.
  input.value = '';
  if (most === 1 && chosen.length > 0) for (const earlier of uploads.of(id)) uploads.remove(earlier);
  const done = (answer: FileAnswer) => change(most === 1 ? [answer] : [...answersOf(question.value), answer], 'chosen');
  uploads.add(id, chosen, { accepted, maxSize, done });
}

function removeAnswer(event: Event, { question, change }: FilesAsked, answer: FileAnswer): void {
  (event.target as Element).closest('ul')?.parentElement?.querySelector('input')?.focus();
  const rest = answersOf(question.value).filter(({ content }) => content !== answer.content);
  change(rest.length > 0 ? rest : undefined, 'chosen');
}

/** What a question takes, and how many. */
function wantedBy({ question: { json } }: FilesAsked): { accepted: string; maxSize: number; most: number } {
  const { acceptedTypes, maxSize, maxFiles, allowMultiple } = json;
  const isLimit = typeof maxSize === 'number' && maxSize > 0;
  const several = typeof maxFiles === 'number' && maxFiles > 0 ? maxFiles : fileLimits.perResponse;
  return {
    accepted: typeof acceptedTypes === 'string' ? acceptedTypes : '',
    maxSize: isLimit ? Math.min(maxSize, fileLimits.bytes) : fileLimits.bytes,
    most: allowMultiple === true ? Math.min(several, fileLimits.perResponse) : 1,
  };
}

/** The extensions that a question takes, of those that are taken at all. */
function typesTaken(accepted: string): string[] {
  return Object.values(fileTypes)
    .flat()
    .filter((extension) => isAccepted(accepted, `a.${extension}`, fileTypeOf(`a.${extension}`) ?? ''));
}

const answersOf = (value: unknown): FileAnswer[] => (Array.isArray(value) ? value : []);

/** Bytes in millions, with one digit after the point where it says something. */
function megabytes(bytes: number): string {
  return String(Math.max(0.1, Math.floor(bytes / 100_000) / 10));
}
