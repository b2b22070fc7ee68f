import type { SurveyExtraWords } from '../survey-extras.ts';
import { admissionWords as admission } from './admission.ts';

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;

/** A span of time as it is spoken of: seconds below two minutes, else minutes. */
const span = (seconds: number) =>
  seconds < 120 ? count(Math.ceil(seconds), 'second') : count(Math.round(seconds / 60), 'minute');

/** What `<ruam-survey>` says around its questions, in English. */
export const surveyExtraWords: SurveyExtraWords = {
  admission,
  ticket: {
    label: 'Your code for this survey',
    hint: 'It is on the letter or in the message that invited you. Capital or small letters and dashes do not matter.',
    go: 'Continue',
    missing: 'Type your code',
  },
  receipt: (number) => `Reference number ${number}. Quote it to ask about your answers or to have them erased.`,
  contents: 'Contents',
  step: ({ at }) => `Page ${at}`,
  time: {
    limit: ({ seconds }) =>
      `This survey has a time limit of ${span(seconds)}. You can ask for more time, and nothing is lost at the end of it.`,
    limitOfStep: ({ seconds }) =>
      `This page has a time limit of ${span(seconds)}. You can ask for more time, and nothing is lost at the end of it.`,
    little: ({ seconds }) => `There are at most ${span(seconds)} left. Ask for more time if you need it.`,
    over: 'The time is up. Nothing is lost: you can go on and send your answers.',
    more: 'Ask for more time',
  },
  away: {
    put: 'Go on later or on another device',
    hint: 'We keep your answers encrypted and give you a code to come back with. Our staff cannot read what is kept.',
    left: 'Contact details, personal data and files are not kept: you will need to give them again when you come back.',
    putting: 'Keeping your answers…',
    code: 'Your code',
    codeHint: ({ until }) =>
      `Write this code down or print it. To come back, open this survey again and choose “I have a code”. Your answers are kept until ${until}. If you lose the code, we cannot find them for you.`,
    copy: 'Copy the code',
    copied: 'Copied',
    print: 'Print the code',
    again: 'Keep my latest answers under the same code',
    notPut:
      'Your answers were not kept yet. Everything on this page is still here. Check your connection, then try again.',
    have: 'I have a code',
    typed: 'Your code',
    typedHint: 'It has 16 characters, such as 7k3m-9q0x-2f8d-hv5t. Capital or small letters do not matter.',
    load: 'Get my answers back',
    loading: 'Getting your answers…',
    notFound: 'There are no answers under this code. Check the code; it may also have expired.',
    notLoaded: 'We could not get your answers yet. Check your connection, then try again.',
    loaded: 'Your answers are back. You can go on.',
    wait: ({ wait }) => `Many people are using the service. Wait ${count(wait, 'second')}, then try again.`,
  },
};
