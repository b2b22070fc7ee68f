import type { ComplaintRestWords } from '../complaint-rest.ts';
import { complaintWords } from './complaint.ts';
import { draftWords as draft } from './draft.ts';
import { fileWords as files } from './file.ts';
import { problemWords as problems } from './problems.ts';
import { sendingWords } from './sending.ts';

/** What `<ruam-complaint>` says once a category is chosen, in English. */
export const complaintRestWords: ComplaintRestWords = {
  next: complaintWords.next,
  back: 'Back',
  what: 'What happened',
  where: {
    title: 'Where it happened',
    office: 'Which office it concerns',
    province: 'Province',
    district: 'District',
    subdistrict: 'Sub-district',
    notLoaded: 'The list did not load. You can skip this and name the place where you say what happened.',
  },
  who: {
    title: 'About you',
    identity: 'Who may know that it was you?',
    modes: {
      named: 'Named – staff and those whom the complaint concerns know your name',
      confidential:
        'Confidential – only the staff in charge know your name; those you complain about and the public do not',
      anonymous:
        'Anonymous – nobody knows who you are; you can follow the complaint by your receipt alone, and a lost receipt cannot be replaced',
    },
    name: 'Full name',
    email: 'Email address',
    emailHint: 'If you give it, we send the reference and news to this address, without a word of your complaint.',
    phone: 'Phone number',
    phoneHint: 'For example, 081 234 5678',
    notKept: 'Name and contact details are not kept on this device. If you reload this page, type them again.',
  },
  review: {
    title: 'Check your complaint before you send it',
    category: 'What it is about',
    change: 'Change',
    unanswered: 'Not answered',
    seen: {
      named:
        'Once sent, staff and those whom the complaint concerns see it with your name; only staff see your contact details.',
      confidential: 'Once sent, only the staff in charge see your complaint, your name and your contact details.',
      anonymous: 'Once sent, staff see your complaint, but not who you are.',
    },
  },
  pending: {
    title: 'We do not know yet whether your complaint has arrived',
    text: 'There was no answer when it was sent. Send it again: if it had arrived, you get the same receipt, and it is not stored twice. Until then you cannot change it; you can add a message later on the tracking page.',
  },
  search: {
    label: 'Look for a similar matter or a notice',
    hint: 'This searches what is on this page already. What you type does not leave your device.',
    search: 'Search',
    found: ({ count }) => (count ? `Found: ${count}` : 'Nothing similar was found'),
    use: 'Choose this',
  },
  receipt: {
    title: 'We have received your complaint',
    keep: 'Keep this reference and secret. You need both to follow your complaint, and the secret is shown only now.',
    reference: 'Reference',
    secret: 'Secret',
    received: 'Received',
    due: 'We act on it by',
    proof: 'Proof of receipt',
    proofHint: 'By this code the office can tell that a receipt is genuine.',
    copy: 'Copy',
    copied: 'Copied',
    select: 'Your browser does not let this page copy. Copy the selected text yourself.',
    save: 'Save as a file',
    print: 'Print',
    opens: 'opens in a new tab',
    follow: (address) => `Follow your complaint at ${address}`,
    qr: 'QR code of the tracking page, with the reference, without the secret',
    mailed: 'We send the reference to the email address you gave, without the secret.',
    lost: {
      mailed: 'If you lose the receipt, you can get a new secret only if you confirmed by the link in that email.',
      unmailed: 'You gave no email address: if you lose the receipt, we cannot give you a new secret.',
    },
    kept: 'I have kept the reference and the secret',
    notYet: 'Keep the receipt and tick the box first',
    another: 'Close the receipt and start a new complaint',
  },
  problems,
  sending: { ...sendingWords, send: 'Send complaint', notSent: 'Not sent yet. Everything you typed is still here.' },
  draft,
  files,
};
