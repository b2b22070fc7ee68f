import { ruamUploads } from '../../backends/ruam-uploads.ts';
import type { FileWords } from '../../locales/file.ts';
import { fileStyles } from '../../questions/file.styles.ts';
import { file } from '../../questions/file.ts';
import type { Parts } from '../../questions/survey/parts.ts';
import { dress } from '../../ui/dress.ts';
import { createUploads } from '../../ui/uploads.ts';

/** What takes the files of a complaint, with words in the language that the widget has words in. */
export const complaintFiles = (words: () => FileWords): NonNullable<Parts['files']> => ({
  looks: { file },
  filesOf(widget, endpoint, about) {
    dress(widget, fileStyles);
    return createUploads(ruamUploads(endpoint, widget.localName), about, () => widget.requestUpdate(), words);
  },
});
