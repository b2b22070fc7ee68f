import { type NewFile, ruamUploads } from '../../backends/ruam-uploads.ts';
import { fileWords } from '../../locales/file.ts';
import { dress } from '../../ui/dress.ts';
import { createUploads, type Uploads } from '../../ui/uploads.ts';
import { fileStyles } from '../file.styles.ts';
import { file } from '../file.ts';
import type { LookSet } from '../index.ts';

/** How a question for files looks. */
export const looks = { file } satisfies LookSet;

/** What sends the files of a survey, from a widget that is dressed for them. */
export function filesOf(
  widget: Element & { requestUpdate(): void },
  endpoint: string,
  about: () => Pick<NewFile, 'form' | 'version'>,
): Uploads {
  dress(widget, fileStyles);
  const backend = ruamUploads(endpoint, widget.localName);
  const redraw = () => widget.requestUpdate();
  return createUploads(backend, about, redraw, (language) => fileWords[language]);
}
