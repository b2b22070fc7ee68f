import { z } from 'zod';
import { channels } from './complaint-wire.ts';
import { auditedActs, deskPage, statsFormats, userNamePattern } from './desk-wire.ts';
import { limits } from './limits.ts';
import { lang, text } from './responses.ts';
import { figures, StatsReply } from './stats.ts';

const moment = z.iso.datetime({ offset: true });
const words = z.strictObject({ th: z.string(), en: z.string() });
const message = text(limits.answerUnits).refine((value) => value.trim() !== '', { error: 'required' });

/** How many things a page of a list has, as a query says it. */
export const limit = z.coerce.number().int().min(1).max(deskPage.most).default(deskPage.usual);
/** Where a page of a list begins, as the page before said it. */
export const after = text(200).optional();
/** What is asked for or not, as a query says it. */
export const yes = z.literal('true').optional();

/** A text to answer with, in several languages. */
export const DeskTemplate = z.strictObject({
  title: text(200).min(1),
  /** By BCP 47 tag. */
  texts: z.record(lang, message).refine((texts) => Object.keys(texts).length > 0, { error: 'required' }),
});

/** `GET desk/templates`. */
export const DeskTemplates = z.strictObject({
  templates: z.array(z.strictObject({ name: z.string(), title: z.string(), texts: z.record(z.string(), z.string()) })),
});

/** The query of `GET desk/jobs`. */
export const DeskJobsQuery = z.strictObject({ failed: yes, limit });

/** `GET desk/jobs`: what is to be done, such as mails; with `failed` what was given up. */
export const DeskJobs = z.strictObject({
  jobs: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      attempts: z.int(),
      runAt: moment,
      failedAt: moment.optional(),
      /** Why it failed last. */
      error: z.string().optional(),
      /** The case that it is about. */
      reference: z.string().optional(),
    }),
  ),
});

/** The query of `GET desk/audit`. */
export const DeskAuditQuery = z.strictObject({
  reference: text(40).optional(),
  who: z.string().regex(userNamePattern).optional(),
  what: z.enum(auditedActs).optional(),
  /** Days in Bangkok, the last one included. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  after,
  limit,
});

/** `GET desk/audit`: who did what, the newest first. */
export const DeskAudit = z.strictObject({
  entries: z.array(
    z.strictObject({
      at: moment,
      /** An account; none for who was not signed in, and for what was done by command. */
      who: z.string().optional(),
      what: z.enum(auditedActs),
      reference: z.string().optional(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  next: z.string().nullable(),
});

/** The query of `GET desk/stats`; with `format` the answer is a file. */
export const DeskStatsQuery = z.strictObject({
  period: text(20).optional(),
  format: z.enum(statsFormats).optional(),
  lang: lang.optional(),
});

/** `GET desk/stats`: what everybody may know, and the same by category and by the way in which complaints came. */
export const DeskStats = StatsReply.extend({
  categories: z.array(z.strictObject({ name: z.string(), title: words, figures })),
  channels: z.array(z.strictObject({ channel: z.enum(channels), figures })),
});

export type DeskTemplate = z.output<typeof DeskTemplate>;
export type DeskTemplates = z.output<typeof DeskTemplates>;
export type DeskJobs = z.output<typeof DeskJobs>;
export type DeskAudit = z.output<typeof DeskAudit>;
export type DeskStats = z.output<typeof DeskStats>;
