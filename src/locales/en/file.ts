import type { FileWords } from '../file.ts';

/** The words of files in English. */
export const fileWords: FileWords = {
  limits: ({ types, size, most }) =>
    most === 1 ? `One file: ${types}, up to ${size} MB.` : `Up to ${most} files: ${types}, up to ${size} MB each.`,
  facts:
    'Photos are made smaller, and the place where they were taken is removed. Other files are kept as they are: they may say who made them, when and where.',
  lost: 'If you close or reload this page, choose the files that are not sent yet again.',
  preparing: 'Preparing…',
  sending: ({ percent }) => `Sending, ${percent}%`,
  sent: 'Uploaded',
  retry: ({ name }) => `Send ${name} again`,
  remove: ({ name }) => `Remove ${name}`,
  told: ({ name, what }) => `${name}: ${what}`,
  fault: {
    'file-type': () => 'Files of this type are not accepted.',
    heic: () => 'HEIC photos are not accepted. Take a screenshot of the photo or save it as JPEG, then choose that.',
    'empty-file': () => 'This file is empty.',
    'too-large': ({ size }) => `This file is larger than ${size} MB.`,
    'too-many-pixels': () => 'This picture has too many pixels. Choose a smaller one.',
    'other-content': () => 'This file is not what its name says.',
    damaged: () => 'This file cannot be opened. It may be damaged.',
    virus: () => 'A virus was found in this file.',
  },
  reason: {
    offline: 'We cannot reach the service. Check your connection, then send this file again.',
    timeout: 'The service took too long to answer. Send this file again: it goes on where it stopped.',
    server: 'The service has a problem. Send this file again in a moment.',
    'too-many': 'Many people are sending at once. Send this file again in a minute.',
    other: 'The service does not take this file. Please tell the website’s webmaster.',
  },
};
