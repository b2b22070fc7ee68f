import { z } from 'zod';
import { actors, complaintStates, reasons } from './complaint-states.ts';
import { channels, eventKinds, identities, messageFiles } from './complaint-wire.ts';
import { ComplaintView, FileRequest, NewComplaint } from './complaints.ts';
import { after, limit, yes } from './desk-tools.ts';
import { staffChannels, userNamePattern } from './desk-wire.ts';
import { limits } from './limits.ts';
import { text } from './responses.ts';
import { formNamePattern, versionPattern } from './wire.ts';

const name = z.string().regex(formNamePattern);
const user = z.string().regex(userNamePattern);
const moment = z.iso.datetime({ offset: true });
const words = z.strictObject({ th: z.string(), en: z.string() });
const named = z.strictObject({ name: z.string(), title: words });
const staff = z.strictObject({ name: z.string(), title: z.string() });
const uploads = z.array(text(64)).max(messageFiles);
const message = text(limits.answerUnits).refine((value) => value.trim() !== '', { error: 'required' });

/** The query of `GET desk/cases`. */
export const DeskCasesQuery = z.strictObject({
  state: z.enum(['open', 'ended', ...complaintStates]).default('open'),
  category: name.optional(),
  /** The name of a unit or an account; empty for cases that have none. */
  unit: z.union([name, z.literal('')]).optional(),
  assignee: z.union([user, z.literal('')]).optional(),
  channel: z.enum(channels).optional(),
  overdue: yes,
  /** Words, a reference, or a way to reach the person. */
  q: text(200).optional(),
  after,
  limit,
});

const facts = {
  reference: z.string(),
  category: named,
  office: named.optional(),
  unit: named.optional(),
  assignee: staff.optional(),
  identity: z.enum(identities),
  channel: z.enum(channels),
  state: z.enum(complaintStates),
  since: moment,
  receivedAt: moment,
  /** When staff entered it, if it had reached the office on an earlier day. */
  filedAt: moment.optional(),
  /** Until when the office has promised to act; none once it has nothing more to do. */
  due: ComplaintView.shape.due,
  /** What the citizen speaks. */
  lang: z.string(),
  test: z.boolean(),
};

/** `GET desk/cases`: what the office is to act on comes first, by the day that was promised; ended ones newest first. */
export const DeskCases = z.strictObject({
  cases: z.array(z.strictObject({ ...facts, /** How what was written begins. */ summary: z.string() })),
  /** Where the next page begins, for `after`; none at the end. */
  next: z.string().nullable(),
  /** Of all open cases that this person sees, whatever the query says; no count is higher than 1,000. */
  counts: z.strictObject({ open: z.int(), overdue: z.int(), mine: z.int(), unassigned: z.int() }),
});

const file = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  at: moment,
  /** The untouched photo is there too. */
  original: z.literal(true).optional(),
});

/** `GET desk/cases/{reference}`: everything that is known of a case. What the form asks is in the language asked for. */
export const DeskCase = z.strictObject({
  ...facts,
  /** Codes of the Ministry of Interior. */
  place: z
    .strictObject({
      province: z.string(),
      district: z.string().optional(),
      subdistrict: z.string().optional(),
      title: words,
    })
    .optional(),
  endedAt: moment.optional(),
  /** Until when the citizen may do what the state asks of them. */
  until: moment.optional(),
  /** Who filed it, unless that is known to nobody. */
  person: z
    .strictObject({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
    .optional(),
  /** The form that was filled in; files that staff add are announced for it. */
  form: z.strictObject({ name: z.string(), version: z.string().regex(versionPattern) }),
  answers: z.array(
    z.strictObject({ title: z.string(), text: z.string(), /** Tells who somebody is. */ personal: z.boolean() }),
  ),
  files: z.array(file),
  events: z.array(
    z.strictObject({
      id: z.int(),
      at: moment,
      actor: z.enum(actors),
      who: staff.optional(),
      kind: z.enum(eventKinds),
      /** Whether whoever filed the case sees it. */
      open: z.boolean(),
      from: z.enum(complaintStates).optional(),
      to: z.enum(complaintStates).optional(),
      reason: z.enum(reasons).optional(),
      text: z.string().optional(),
      destination: z.strictObject({ name: z.string(), number: z.string().optional() }).optional(),
      /** Reference of another case: where this one went, or which came to this one. */
      link: z.string().optional(),
      files: z.array(z.string()).optional(),
      rating: z.int().optional(),
      /** To whom it was given: null for nobody. */
      assignee: staff.nullable().optional(),
      unit: named.nullable().optional(),
    }),
  ),
  /** What staff can do with it now. */
  ways: z.array(
    z.strictObject({
      to: z.enum(complaintStates),
      reasons: z.array(z.enum(reasons)),
      needs: z.enum(['text', 'destination', 'link']).optional(),
    }),
  ),
  /** The case that this one is the same as, and those that are the same as this one. */
  duplicateOf: z.string().optional(),
  duplicates: z.array(z.string()),
  /** 1 to 5, by whoever filed it. */
  rating: z.int().optional(),
});

/** `POST desk/cases/{reference}/moves`: one of the case's `ways`. */
export const DeskMove = z.strictObject({
  to: z.enum(complaintStates),
  reason: z.enum(reasons),
  /** Said to whoever filed it. */
  text: message.optional(),
  destination: z.strictObject({ name: text(300), number: text(100).optional() }).optional(),
  link: text(40).optional(),
  uploads: uploads.optional(),
});

/** `POST desk/cases/{reference}/notes`: for colleagues only. */
export const DeskNote = z.strictObject({ text: message });

/** `POST desk/cases/{reference}/messages`: to whoever filed it. */
export const DeskMessage = z.strictObject({ text: message, uploads: uploads.optional() });

/** `POST desk/cases/{reference}/assignment`: null gives it to nobody, what is left out stays. */
export const DeskAssignment = z.strictObject({
  assignee: user.nullable().optional(),
  unit: name.nullable().optional(),
});

/** `POST desk/cases/{reference}/files`: asks for an address that works once, for a minute; maybe for the untouched photo. */
export const DeskFileRequest = FileRequest.extend({ original: z.boolean().optional() });

/** `POST desk/cases`: files a complaint for somebody, who is handed the receipt. */
export const NewDeskCase = NewComplaint.extend({
  channel: z.enum(staffChannels),
  /** The day in Bangkok on which it reached the office, if not today: at most 60 days back. Terms count from it. */
  receivedOn: z.iso.date().optional(),
});

export type DeskCasesQuery = z.output<typeof DeskCasesQuery>;
export type DeskCases = z.output<typeof DeskCases>;
export type DeskCase = z.output<typeof DeskCase>;
export type DeskMove = z.output<typeof DeskMove>;
export type DeskNote = z.output<typeof DeskNote>;
export type DeskMessage = z.output<typeof DeskMessage>;
export type DeskAssignment = z.output<typeof DeskAssignment>;
export type NewDeskCase = z.input<typeof NewDeskCase>;
