import { z } from 'zod';
import { complaintStates, reasons } from './complaint-states.ts';
import { citizenActions, eventKinds, identities, messageFiles } from './complaint-wire.ts';
import { limits } from './limits.ts';
import { lang, page, started, text } from './responses.ts';
import { formNamePattern, versionPattern } from './wire.ts';

const name = z.string().regex(formNamePattern);
const moment = z.iso.datetime({ offset: true });
const words = z.strictObject({ th: z.string(), en: z.string() });
const term = z.strictObject({ days: z.int().positive(), kind: z.enum(['working', 'calendar']) });
const uploads = z.array(text(64)).max(messageFiles);
const message = text(limits.answerUnits).refine((value) => value.trim() !== '', { error: 'required' });

/** Who is to be reached, as they typed it. */
const person = z.strictObject({
  name: text(200).optional(),
  email: z.email({ error: 'email' }).max(254).optional(),
  phone: text(40).optional(),
});

/** Codes of the Ministry of Interior: two digits, four, six. */
const place = z.strictObject({
  province: z.string().regex(/^\d{2}$/),
  district: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  subdistrict: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

/** `GET categories`: what one can complain of here, and what is said before one does. */
export const CategoriesReply = z.strictObject({
  agency: words,
  categories: z.array(
    z.strictObject({
      name,
      title: words,
      /** What belongs here. */
      hint: words.optional(),
      /** Said before anything is asked, such as where to call in danger. */
      notices: z.array(words),
      /** Nothing can be filed here: the notices say who is in charge. */
      elsewhere: z.boolean(),
      /** Which ways to be known are offered, the first one first. */
      identities: z.array(z.enum(identities)),
      /** The form that asks what happened, and whether it asks for the office and the place. */
      form: name,
      asksOffice: z.boolean(),
      asksPlace: z.boolean(),
      /** How long the office may take. */
      term,
    }),
  ),
  offices: z.array(z.strictObject({ name, title: words })),
  /** What becomes of personal data, said before anything is asked. */
  privacy: words,
  terms: z.strictObject({ answer: term, confirm: term, reopen: term }),
});

/** `POST complaints`. */
export const NewComplaint = z.strictObject({
  category: name,
  identity: z.enum(identities),
  /** In SurveyJS's result shape, by question name of the category's form. */
  answers: z.record(z.string(), z.unknown()),
  person: person.optional(),
  uploads: uploads.optional(),
  lang,
  page: page.optional(),
  /** The version of the category's form that the citizen saw; the current one if absent. */
  version: z.string().regex(versionPattern).optional(),
  office: name.optional(),
  place: place.optional(),
  started,
  test: z.boolean().default(false),
});

/** What a citizen keeps. The secret is told once, here. */
export const ComplaintReceipt = z.strictObject({
  /** Such as `DOE-2569-7K3M9Q`. */
  reference: z.string(),
  /** 80 random bits in Crockford's base32, in groups. */
  secret: z.string(),
  state: z.enum(complaintStates),
  /** Until when the office has promised to act. */
  due: moment,
  receivedAt: moment,
  /** When staff entered it, if it had reached the office on an earlier day. */
  filedAt: moment.optional(),
  /** By which an office can tell that a printed receipt is its own: `ruam verify`. */
  proof: z.string(),
  /** Where it can be followed: the address names the reference, never the secret; the QR code is the path of an SVG. */
  tracker: z
    .strictObject({ address: z.string(), qr: z.strictObject({ size: z.int().positive(), path: z.string() }) })
    .optional(),
});

/**
 * `POST complaints/lookup`. `code` is what the address of the tracker has in mails: with the secret it confirms the e-mail
 * address, so that a new secret can be had there. A wrong one changes nothing and is not told of.
 */
export const ComplaintLookup = z.strictObject({ reference: text(40), secret: text(100), code: text(100).optional() });

const file = z.strictObject({ id: z.string(), name: z.string(), type: z.string(), size: z.int() });

/** What whoever has the receipt may see of a complaint: no text of theirs, and of contacts only a hint. */
export const ComplaintView = z.strictObject({
  reference: z.string(),
  category: words,
  /** Its form, to which files that are sent for it belong. */
  form: name,
  office: words.optional(),
  identity: z.enum(identities),
  state: z.enum(complaintStates),
  since: moment,
  receivedAt: moment,
  /** Until when the office has promised to act; none once it has nothing more to do. */
  due: z
    .strictObject({
      by: moment,
      /** How many days are left, and of which kind they are; they do not grow fewer while it is paused. */
      days: z.int().nonnegative(),
      kind: z.enum(['working', 'calendar']),
      paused: z.boolean(),
      overdue: z.boolean(),
      /** Holidays by which the day was counted and that are not announced yet; the day stays whatever becomes of them. */
      provisional: z.array(z.strictObject({ day: z.iso.date(), name: words })).optional(),
    })
    .optional(),
  /** Until when the citizen may do what the state asks of them: answer, confirm, ask to reopen. */
  until: moment.optional(),
  /** Masked, such as `s••••••@•••••••.•••`. */
  contact: z.strictObject({ email: z.string().optional(), phone: z.string().optional() }),
  events: z.array(
    z.strictObject({
      id: z.int(),
      at: moment,
      actor: z.enum(['citizen', 'staff', 'clock']),
      kind: z.enum(eventKinds),
      to: z.enum(complaintStates).optional(),
      reason: z.enum(reasons).optional(),
      /** What was written to the other side. */
      text: z.string().optional(),
      /** Where it was forwarded to, and under which number. */
      destination: z.strictObject({ name: z.string(), number: z.string().optional() }).optional(),
      files: z.array(file).optional(),
      /** 1 to 5. */
      rating: z.int().optional(),
    }),
  ),
  actions: z.array(z.enum(citizenActions)),
  /** Where to turn when the office is late. */
  escalation: words.optional(),
  rating: z.int().optional(),
});

/** `POST complaints/{reference}/moves`: one of the ways that are the citizen's. */
export const ComplaintMove = z.strictObject({
  to: z.enum(complaintStates),
  reason: z.enum(reasons),
  text: message.optional(),
  uploads: uploads.optional(),
});

/** `POST complaints/{reference}/messages`: words, files, or both. */
export const ComplaintMessage = z
  .strictObject({ text: message.optional(), uploads: uploads.optional() })
  .refine(({ text, uploads }) => text !== undefined || uploads?.length, { path: ['text'], error: 'required' });

/** `POST complaints/{reference}/rating`: how the office dealt with it, once it says that it is done. */
export const ComplaintRating = z.strictObject({ rating: z.int().min(1).max(5), text: message.optional() });

/** `POST complaints/{reference}/files`: asks for an address that works once, for a minute. */
export const FileRequest = z.strictObject({ id: text(64) });

/** Where a file can be had once. */
export const FileAddress = z.strictObject({ path: z.string(), expiresAt: moment });

/** `POST complaints/recovery`: asks for a code by mail; the answer is the same whether there is such a complaint or not. */
export const RecoveryRequest = z.strictObject({ reference: text(40), email: text(254), lang });

/** What is said to it. */
export const RecoveryReceipt = z.strictObject({ expiresAt: moment });

/** `POST complaints/recovery/renewal`: a new secret for the code; the old one is void. */
export const RenewalRequest = z.strictObject({ reference: text(40), code: text(100) });

/** The new secret. */
export const RenewalReceipt = z.strictObject({ reference: z.string(), secret: z.string() });

export type CategoriesReply = z.output<typeof CategoriesReply>;
export type NewComplaint = z.input<typeof NewComplaint>;
export type ComplaintReceipt = z.output<typeof ComplaintReceipt>;
export type ComplaintLookup = z.output<typeof ComplaintLookup>;
export type ComplaintView = z.output<typeof ComplaintView>;
export type ComplaintMove = z.output<typeof ComplaintMove>;
export type ComplaintMessage = z.output<typeof ComplaintMessage>;
export type ComplaintRating = z.output<typeof ComplaintRating>;
export type RecoveryRequest = z.output<typeof RecoveryRequest>;
export type RecoveryReceipt = z.output<typeof RecoveryReceipt>;
export type RenewalRequest = z.output<typeof RenewalRequest>;
export type RenewalReceipt = z.output<typeof RenewalReceipt>;
export type FileAddress = z.output<typeof FileAddress>;
