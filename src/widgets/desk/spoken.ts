/** What people speak who complain in Thailand and write in neither Thai nor English, as BCP 47 tags. */
export const foreignLanguages = ['my', 'km', 'lo', 'vi', 'zh', 'ms', 'ja', 'ru', 'hi'] as const;

/** What somebody who complains may speak. */
export const spokenLanguages = ['th', 'en', ...foreignLanguages] as const;
