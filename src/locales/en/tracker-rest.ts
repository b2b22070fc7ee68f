import type { TrackerRestWords } from '../tracker-rest.ts';
import { caseWords as cases } from './cases.ts';

/** Only the webmaster can mend it, and is told more in the console. */
const broken = () => 'This page cannot reach the service yet. Please tell the website’s webmaster.';

const days = ({ days, kind }: { days: number; kind: string }) =>
  `${days} ${kind === 'working' ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`;

/** What `<ruam-tracker>` says of a complaint, in English. */
export const trackerRestWords: TrackerRestWords = {
  cases,
  noReference: 'This is not a whole reference. Check it against your receipt.',
  noSecret: 'A secret has 16 letters and digits. Check it against your receipt.',
  notFound: 'We cannot find a complaint with this reference and this secret. Check both.',
  notSent: 'Not sent yet. Everything you typed is still here.',
  notRead: 'We could not open your complaint.',
  reason: {
    offline: () => 'We cannot reach the service. Check your connection, then try again.',
    timeout: () => 'The service took too long to answer. Try again: nothing will be stored twice.',
    server: () => 'The service has a problem. Try again in a moment: nothing will be stored twice.',
    'in-progress': () => 'What you sent before is still being stored. Try again in a moment.',
    'too-many': ({ wait }) =>
      `There are too many requests at once. Wait ${wait} ${wait === 1 ? 'second' : 'seconds'}, then try again.`,
    'page-refused': broken,
    invalid: () => 'Some of this cannot be accepted. Check your text and files.',
    other: broken,
  },
  movedOn: 'Your complaint has moved on, so this can no longer be done. See where it stands now.',
  earlierArrived: 'What you sent before has arrived. What you changed since has not been sent.',
  state: {
    received: {
      meaning: 'The office has your complaint.',
      office: 'Checks whether it is in charge, and says so here.',
    },
    accepted: {
      meaning: 'The office is in charge and has taken your complaint on.',
      office: 'Gives it to somebody who looks into it.',
    },
    in_progress: {
      meaning: 'Staff are looking into your complaint.',
      office: 'Finds out what happened, puts it right and tells you here.',
    },
    info_requested: {
      meaning: 'Staff need to know more from you before they can go on.',
      you: ({ until }) => `Answer by ${until}. After that, staff will decide with what they have.`,
      office: 'Waits for your answer, then goes on.',
    },
    on_hold: {
      meaning: 'The office has to wait for somebody else before it can go on.',
      office: 'Follows up what it waits for, then goes on.',
    },
    forwarded: {
      meaning: 'Another agency is in charge. Your complaint was sent there.',
      you: () => 'Follow it with that agency. Its name and number are in the timeline.',
    },
    resolved: {
      meaning: 'The office says that it has put this right. It is not closed until you agree.',
      you: ({ until }) => `Tell us by ${until} whether it is put right. After that, the complaint will be closed.`,
      office: 'Waits for your answer.',
    },
    confirmed: { meaning: 'You have confirmed that this was put right.' },
    lapsed: {
      meaning: 'The complaint was closed, since you did not answer in time.',
      you: ({ until }) => `If it is not put right, you can ask to reopen it until ${until}.`,
    },
    reopen_requested: {
      meaning: 'You said that this is not put right and asked to reopen it.',
      office: 'Decides on your request.',
    },
    reopened: { meaning: 'The office is taking this up again.', office: 'Starts work again.' },
    no_action: { meaning: 'The office has ended this. The timeline says why.' },
    duplicate: { meaning: 'This is the same matter as another complaint, so both are dealt with together.' },
    withdrawn: { meaning: 'You have withdrawn this complaint.' },
  },
  nextYou: 'What you should do',
  nothingToDo: 'There is nothing you need to do now.',
  nextOffice: 'What the office does next',
  officeDone: 'The office has nothing more to do.',
  due: ({ by, ...left }) => `By ${by} (${days(left)} left)`,
  paused: (left) => `The clock is stopped. Once work goes on, ${days(left)} will be left.`,
  overdue: ({ by }) => `Overdue: the office should have acted by ${by}.`,
  escalate: 'You can complain about the delay',
  escalation:
    'Call the Government Contact Center of the Prime Minister’s Office on 1111 and give this reference. Never tell anyone the secret.',
  received: ({ when }) => `Received on ${when}`,
  contact: ({ ways }) => `The office can reach you at ${ways}`,
  noContact: 'The office has no way to reach you. Come back here to see what is new.',
  timeline: 'Timeline (newest first)',
  who: { citizen: 'You', staff: 'Staff', clock: 'System' },
  filed: 'Complaint sent',
  message: 'Message',
  renewed: 'New secret made; the old one no longer works',
  rated: ({ rating }) => `Rated ${rating} of 5`,
  entry: 'Update',
  destination: ({ name, number }) => (number ? `Sent to ${name}, number ${number}` : `Sent to ${name}`),
  download: ({ name, kb }) => `Download ${name} (${kb} kB)`,
  act: {
    answer: {
      title: 'Answer the request',
      text: 'Your answer',
      send: 'Send answer',
      done: 'Your answer was sent. Staff will go on.',
    },
    confirm: {
      title: 'Yes, it is put right',
      hint: 'Once you confirm, this complaint is closed.',
      send: 'Confirm',
      done: 'Thank you. We have noted that it is put right.',
    },
    reopen: {
      title: 'No, ask to reopen',
      text: 'What is not put right?',
      send: 'Send request',
      done: 'Your request was sent. The office will decide and tell you here.',
    },
    message: {
      title: 'Send a message or files',
      hint: 'Only staff who deal with this complaint will see it.',
      text: 'Your message',
      send: 'Send message',
      done: 'Your message was sent.',
    },
    withdraw: {
      title: 'Withdraw the complaint',
      hint: 'The office will stop at once, and this complaint cannot be reopened.',
      send: 'Withdraw',
      done: 'Your complaint is withdrawn.',
    },
    rate: {
      title: 'Rate how it was dealt with',
      hint: 'You can do this once.',
      text: 'Suggestions',
      send: 'Send rating',
      done: 'Thank you. Your rating was stored.',
    },
  },
  actions: 'What you can do',
  addFiles: 'Files',
  filesWait: 'A file has not been sent yet. Wait, send it again, or remove it.',
  textNeeded: 'Write something or add a file.',
  choiceNeeded: 'Choose one.',
  why: 'Reason',
  rates: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'],
  optional: 'optional',
  cancel: 'Do not do this',
  sending: 'Sending…',
  again: 'Send again',
  refresh: 'See what is new',
  refreshed: 'This is the newest state.',
  remember: 'Remembering this complaint',
  inTab: 'Keep it open when this page reloads, until the tab is closed',
  onDevice: 'Remember it on this device for 90 days',
  onDeviceHint: 'Anyone who uses this device can then open your complaint. Do not tick this on a shared device.',
  forget: 'Forget this complaint',
  close: 'Leave this page',
};
