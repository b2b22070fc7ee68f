import { nearestLanguage } from '../../locales/language.ts';
import type { VerifiedReceipt } from '../../server/admin/verify.ts';
import { defineCommand } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam verify`. */
export const verify = defineCommand({
  operands: { shown: 'REFERENCE PROOF', least: 2, most: 2 },
  summary: 'Says whether a printed receipt of a complaint is the office’s own.',
  details: `Shows what must stand on it: compare the days, that of the promise too, and the
category with the paper. Exit code 0 if it is the office’s own, 1 if it is not.`,
  options: {
    lang: { type: 'string', value: 'LANG', help: 'Language of the days and the category (th).' },
    json: { type: 'boolean', help: 'Says it as one line of JSON, for programs.' },
  },
  async run(io, [reference = '', proof = ''], { lang, json = false }) {
    const args = { reference, proof, lang: nearestLanguage(lang) };
    const [receipt] = await readJsonLines<VerifiedReceipt>(perform(io.env, 'verify', args));
    if (receipt) io.stdout.write(json ? `${JSON.stringify(receipt)}\n` : say(receipt));
  },
});

const say = ({ reference, received, recorded, due, category }: VerifiedReceipt) => `\
The receipt ${reference} is the office’s own. On the paper must stand:
  Received:  ${received}
${recorded === undefined ? '' : `  Recorded:  ${recorded}\n`}  Due:       ${due}
  Category:  ${category}
`;
