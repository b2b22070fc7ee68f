import type { Language } from '../../locales/language.ts';

/** Words that are loaded for the language in force; until they are there, those of the one before. */
export function inLanguage<Words>(load: Record<Language, () => Promise<Words>>) {
  const have: Partial<Record<Language, Words>> = {};
  let last: Words | undefined;
  const get = async (language: Language) => {
    have[language] ??= await load[language]();
  };
  return {
    get,
    /** Gives them; `redraw` is called once others have come. */
    in(language: Language, redraw: () => void): Words | undefined {
      if (have[language]) last = have[language];
      else get(language).then(redraw, console.error);
      return last;
    },
  };
}
