/** Every widget's tag, and the height in em that is kept free for it where it stands in the page. */
export const reserves: Readonly<Record<string, number>> = {
  'ruam-desk': 40,
  'ruam-feedback': 18,
  'ruam-survey': 44,
  'ruam-stats': 30,
  'ruam-tracker': 22,
  'ruam-complaint': 40,
};

/** Forms that a widget asks the backend for, where its page names none. */
export const readyForms: Readonly<Record<string, string>> = { 'ruam-survey': 'satisfaction' };
