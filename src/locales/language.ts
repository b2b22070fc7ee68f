/** Languages that the library speaks. Adding one stops the build wherever its words are missing. */
export const languages = ['th', 'en'] as const;

/** One of them, as a BCP 47 primary subtag. */
export type Language = (typeof languages)[number];

/** The language to speak for a BCP 47 tag: Thai where the page says nothing, English where it says something else. */
export function nearestLanguage(tag: string | null | undefined): Language {
  if (!tag) return 'th';
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}
