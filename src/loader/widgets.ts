/** Every widget's tag, and the height in em that is kept free for it where it stands in the page. */
export const reserves: Readonly<Record<string, number>> = { 'ruam-feedback': 18 };
