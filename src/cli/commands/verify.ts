import { nearestLanguage } from '../../locales/language.ts';
import { defineCommand } from '../command.ts';
import { writeOut } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam verify`. */
export const verify = defineCommand({
  operands: { shown: 'REFERENCE PROOF', least: 2, most: 2 },
  summary: 'Says whether a printed receipt of a complaint is the office’s own.',
  details: 'Shows what must stand on it: compare the days, that of the promise too, and the category with the paper.',
  options: { lang: { type: 'string', value: 'LANG', help: 'Language of the days and the category (th).' } },
  async run(io, [reference = '', proof = ''], { lang }) {
    await writeOut(io, perform(io.env, 'verify', { reference, proof, lang: nearestLanguage(lang) }), undefined);
  },
});
