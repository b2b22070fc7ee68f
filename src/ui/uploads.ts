import type { Failure } from '../backends/backend.ts';
import type { NewFile, UploadBackend } from '../backends/ruam-uploads.ts';
import { type FileFault, fileLimits, fileTypeOf, isAccepted, nameFault } from '../contract/files.ts';
import type { FileWords } from '../locales/file.ts';
import type { Language } from '../locales/language.ts';
import { type Journey, sendFile } from './send-file.ts';
import { shrink } from './shrink.ts';

/** What an answer holds for each file, as SurveyJS has it. */
export interface FileAnswer {
  name: string;
  type: string;
  /** The upload's id. */
  content: string;
}

/** Where a file that is not there yet stands. */
export type Stage =
  | { stage: 'preparing' }
  /** `sent` of its bytes are there. */
  | { stage: 'sending'; sent: number }
  /** It can be sent again. */
  | { stage: 'failed'; failure: Failure }
  /** It is never taken. */
  | { stage: 'refused'; fault: FileFault };

/** A file that was chosen and is not there yet. */
export interface PendingFile {
  readonly name: string;
  /** In bytes, as it is sent. */
  readonly size: number;
  readonly stage: Stage;
}

/** What a question takes. */
export interface Wanted {
  accepted: string;
  /** In bytes. */
  maxSize: number;
  /** Told of a file that is there. */
  done(file: FileAnswer): void;
}

interface Entry extends PendingFile {
  stage: Stage;
  size: number;
  name: string;
  key: string;
  wanted: Wanted;
  journey: Journey;
  abort: AbortController;
}

/** The files of a form that is being filled in. */
export interface Uploads {
  /** What is said of files. */
  words(language: Language): FileWords;
  /** Whether any file is on its way: the answers are not to be sent before. */
  readonly busy: boolean;
  /** The files of a question that are not there yet. */
  of(key: string): readonly PendingFile[];
  /** Sends files for a question. */
  add(key: string, files: Iterable<File>, wanted: Wanted): void;
  /** Sends a file on that failed. */
  retry(file: PendingFile): void;
  /** Forgets a file; what was sent of it is gone from the backend after a day. */
  remove(file: PendingFile): void;
}

/**
 * Sends the files that a person chooses, one after the other, and keeps those that are not there yet. A page that is
 * loaded anew has lost them: no browser lets a page read a file again that was chosen before.
 * @param changed told whenever anything is to be drawn again
 * @param about the form that the files are for, as it is when they are chosen
 */
export function createUploads(
  backend: UploadBackend,
  about: () => Omit<NewFile, 'name' | 'length'>,
  changed: () => void,
  words: Uploads['words'],
): Uploads {
  let entries: Entry[] = [];
  let turn: Promise<void> = Promise.resolve();

  const move = (entry: Entry, stage: Stage) => {
    entry.stage = stage;
    changed();
  };
  const remove = (file: PendingFile) => {
    entries.find((entry) => entry === file)?.abort.abort();
    entries = entries.filter((entry) => entry !== file);
    changed();
  };
  const queue = (entry: Entry, isNew: boolean) => {
    turn = turn.then(() => send(entry, isNew));
  };

  async function send(entry: Entry, isNew: boolean): Promise<void> {
    const { signal } = entry.abort;
    if (isNew && !signal.aborted) await prepare(entry);
    if (signal.aborted || entry.stage.stage === 'refused') return;
    const sent = await sendFile(backend, entry.journey);
    if (signal.aborted) return;
    if (!sent.ok) return move(entry, stageOf(sent.failure));
    const { name, journey, wanted } = entry;
    remove(entry);
    wanted.done({ name, type: fileTypeOf(name) ?? journey.file.type, content: sent.value.id });
  }

  async function prepare(entry: Entry): Promise<void> {
    const { file: chosen, about } = entry.journey;
    // What the backend does not take as it is has to be made into something else all the same.
    const file = about.original && fileTypeOf(chosen.name) ? chosen : await shrink(chosen);
    Object.assign(entry, { name: file.name, size: file.size });
    entry.journey.file = file;
    const fault = faultOf(file, entry.wanted);
    move(entry, fault ? { stage: 'refused', fault } : { stage: 'sending', sent: 0 });
  }

  return {
    words,
    get busy() {
      return entries.some(({ stage: { stage } }) => stage === 'preparing' || stage === 'sending');
    },
    of: (key) => entries.filter((entry) => entry.key === key),
    add(key, files, wanted) {
      for (const file of files) {
        const abort = new AbortController();
        const progress = (sent: number) => move(entry, { stage: 'sending', sent });
        const entry: Entry = {
          ...{ key, wanted, abort, name: file.name, size: file.size, stage: { stage: 'preparing' } },
          journey: { file, about: about(), signal: abort.signal, progress },
        };
        entries.push(entry);
        queue(entry, true);
      }
      changed();
    },
    retry(file) {
      const entry = entries.find((at) => at === file);
      if (entry?.stage.stage !== 'failed') return;
      move(entry, { stage: 'sending', sent: 0 });
      queue(entry, false);
    },
    remove,
  };
}

/** What is wrong with a file as far as it can be told before it is sent. */
function faultOf({ name, size }: File, { accepted, maxSize }: Wanted): FileFault | undefined {
  const fault = nameFault(name);
  if (fault) return fault;
  if (!isAccepted(accepted, name, fileTypeOf(name) ?? '')) return 'file-type';
  if (size === 0) return 'empty-file';
  return size > Math.min(maxSize || Number.POSITIVE_INFINITY, fileLimits.bytes) ? 'too-large' : undefined;
}

/** What the backend found in a file stays there, however often it is sent. */
function stageOf(failure: Failure): Stage {
  if (failure.reason === 'refused' && failure.problem === 'too-large') return { stage: 'refused', fault: 'too-large' };
  const code = failure.reason === 'invalid' ? failure.errors[0]?.code : undefined;
  return code === undefined ? { stage: 'failed', failure } : { stage: 'refused', fault: code as FileFault };
}
