import type { SendingWords } from '../sending.ts';

/** Only the webmaster can mend it, and is told more in the console. */
const broken = () => 'This form cannot be sent yet. Please tell the website’s webmaster.';

/** The words of sending in English. */
export const sendingWords: SendingWords = {
  send: 'Send feedback',
  sending: 'Sending…',
  again: 'Send again',
  notSent: 'Not sent yet. Everything you typed is still here.',
  reason: {
    offline: () => 'We cannot reach the service. Check your connection, then send again.',
    timeout: () => 'The service took too long to answer. Send again: it will not be stored twice.',
    server: () => 'The service has a problem. Send again in a moment: it will not be stored twice.',
    'in-progress': () => 'Your earlier answer is still being stored. Send again in a moment.',
    'too-many': ({ wait }) =>
      `Many people are sending at once. Wait ${wait} ${wait === 1 ? 'second' : 'seconds'}, then send again.`,
    'page-refused': () => 'This page is not allowed to send feedback yet. Please tell the website’s webmaster.',
    'unknown-version': broken,
    'not-found': broken,
    invalid: () => 'Some answers cannot be accepted. Check them and send again.',
    refused: broken,
  },
};
