import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { caseKinds, identities } from '../contract/complaint-wire.ts';
import { formNamePattern } from '../contract/wire.ts';
import { languages } from '../locales/language.ts';
import { checkNames } from './config-names.ts';
import { SettingsError } from './settings-error.ts';

const name = z.string().regex(formNamePattern);
const words = z.strictObject({ th: z.string().min(1), en: z.string().min(1) });
const named = z.strictObject({ name, title: words });

/** The year of the Buddhist calendar would be one that nobody lives to see. */
const moment = z.iso
  .datetime({ offset: true, error: 'must be a time with its zone, such as 2026-10-01T08:30:00+07:00' })
  .refine((text) => Number(text.slice(0, 4)) < 2400, { error: 'must have the year of the Common Era' });

const FormConfig = z
  .strictObject({
    retention: z
      .strictObject({
        /** Days after which a response is deleted. */
        answersDays: z.int().positive().default(1_095),
        /** Days after which its contact data are deleted. */
        contactsDays: z.int().positive().default(90),
      })
      .prefault({}),
    /** Who is told by mail of each new response. */
    mailTo: z.email().optional(),
    mailLang: z.enum(languages).default('th'),
    /** Who sees how it was answered: the staff alone, or everybody, as far as nobody is recognised by it. */
    results: z.enum(['staff', 'public']).default('staff'),
    /** From when to when responses are taken. */
    opens: moment.optional(),
    closes: moment.optional(),
    /** How many complete responses are taken, tests not counted. */
    quota: z.int().positive().optional(),
    /** Who may respond: anybody, or whoever has a ticket, once. */
    admission: z.enum(['open', 'ticket']).default('open'),
    /** Whether answers may be put away under a code, to go on with on another device. */
    resume: z.boolean().default(false),
  })
  .refine(({ opens, closes }) => opens === undefined || closes === undefined || new Date(opens) < new Date(closes), {
    path: ['closes'],
    error: 'must be later than opens',
  });

const Term = z.strictObject({ days: z.int().min(1).max(3_650), kind: z.enum(['working', 'calendar']) });

const CategoryConfig = z
  .strictObject({
    ...named.shape,
    /** What belongs here. */
    hint: words.optional(),
    /** Said before anything is asked, such as where to call in danger. */
    notices: z.array(words).default([]),
    /** Nothing is filed here: the notices say who is in charge. */
    elsewhere: z.boolean().default(false),
    /** What reports count it under; each kind is counted apart. */
    kind: z.enum(caseKinds).default('general'),
    /** The form that asks what happened. */
    form: name.default('complaint'),
    /** Which ways to be known are offered, the first one first. */
    identities: z
      .array(z.enum(identities))
      .min(1)
      .default([...identities]),
    asksOffice: z.boolean().default(true),
    asksPlace: z.boolean().default(true),
    /** How long the office may take. Guide to complaints of the Office of the Permanent Secretary, PM's Office: 15 days. */
    term: Term.default({ days: 15, kind: 'working' }),
    /** Whose queue it comes to. */
    unit: name.optional(),
  })
  .refine(({ elsewhere, notices }) => !elsewhere || notices.length > 0, {
    path: ['notices'],
    error: 'must say who is in charge, since nothing can be filed here',
  });

const ComplaintsConfig = z.strictObject({
  /** How long a citizen may take to answer, to say whether it helped, and to ask for more. */
  answer: Term.default({ days: 15, kind: 'calendar' }),
  confirm: Term.default({ days: 15, kind: 'calendar' }),
  reopen: Term.default({ days: 30, kind: 'calendar' }),
  /** How long the office may take to decide on a request to reopen. */
  decide: Term.default({ days: 7, kind: 'working' }),
  /** How long a complaint is kept after it ended, and how long its author's contact data. Open ones are kept. */
  retention: z
    .strictObject({
      /** Regulation of the Office of the Prime Minister on Records Work, B.E. 2526, clause 57: ten years as a rule. */
      endedDays: z.int().positive().default(3_650),
      contactsDays: z.int().positive().default(365),
    })
    .prefault({}),
  /** Where to turn when the office is late. */
  escalation: words.optional(),
  /** Who is told by mail of what citizens do, where their case's unit has no address of its own. */
  mailTo: z.email().optional(),
  mailLang: z.enum(languages).default('th'),
  /** The notice on personal data, in place of the one that follows from `forms` and `agency`. */
  privacy: words.optional(),
  /** Address of the desk, as staff open it; mails to them lead to their case there. */
  desk: z.url({ protocol: /^https?$/ }).optional(),
  /** Address of the page with `<ruam-tracker>`; receipts and mails name it. */
  tracker: z.url({ protocol: /^https?$/ }).optional(),
});

const WebhookConfig = z.strictObject({
  name,
  url: z.url({ protocol: /^https?$/ }),
  /** `events` is told what happened; `sms` what to send to the phone of whoever has no mail. */
  kind: z.enum(['events', 'sms']).default('events'),
  /** Secrets of Standard Webhooks (`whsec_` and base64 of 24 bytes or more), the newest first: each one signs, so that they can be exchanged. */
  secrets: z
    .array(
      z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, { error: 'must be whsec_ and base64 of 24 bytes or more' }),
    )
    .min(1),
});

const exampleAgency = { code: 'DOE', name: { th: 'กรมตัวอย่าง', en: 'Department of Examples' } };

const Config = z
  .strictObject({
    agency: z
      .strictObject({
        /** Begins every reference that the agency gives out. */
        code: z.string().regex(/^[A-Z]{2,8}$/),
        name: words,
        /** Where it is called, such as by whoever did not ask for a new secret. */
        phone: z.string().trim().min(1).max(60).optional(),
      })
      .prefault(exampleAgency),
    forms: z.record(name, FormConfig).prefault({ feedback: {}, satisfaction: {} }),
    categories: z.array(CategoryConfig).prefault([{ name: 'service', title: { th: 'การให้บริการ', en: 'Service' } }]),
    complaints: ComplaintsConfig.prefault({}),
    threads: z.array(z.strictObject({ ...named.shape, kind: z.enum(['board', 'qa']) })).prefault([
      { name: 'board', kind: 'board', title: { th: 'กระดานความคิดเห็น', en: 'Comments' } },
      { name: 'qa', kind: 'qa', title: { th: 'ถามตอบ', en: 'Questions and answers' } },
    ]),
    units: z.array(z.strictObject({ ...named.shape, mailTo: z.email().optional() })).default([]),
    webhooks: z.array(WebhookConfig).default([]),
    offices: z.array(named).default([]),
  })
  .superRefine(checkNames);

/** What an agency sets in `RUAM_DATA/config.json`. */
export type Config = z.output<typeof Config>;

/** What is set for one form. */
export type FormConfig = z.output<typeof FormConfig>;

/** What is set for a form, or the defaults where nothing is. */
export function configOfForm(config: Config, form: string): FormConfig {
  const own = Object.hasOwn(config.forms, form) ? config.forms[form] : undefined;
  return own ?? FormConfig.parse({});
}

/** Whether the agency still has a name of the example's. Its code alone may be that of a real one. */
export function isExampleAgency({ agency: { name } }: Config): boolean {
  return name.th === exampleAgency.name.th || name.en === exampleAgency.name.en;
}

/** Checks a configuration and fills in what is left out. Throws `SettingsError` with the path of each thing that is wrong. */
export function parseConfig(json: unknown, where = 'config.json'): Config {
  const result = Config.safeParse(json);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.') || '(the whole)'}: ${message}`);
  throw new SettingsError(`${where} cannot be used:\n${lines.join('\n')}`);
}

/** Reads `config.json` of the data directory, and makes one with the defaults if there is none. Throws `SettingsError`. */
export function loadConfig(dataDir: string): Config {
  const path = `${dataDir}/config.json`;
  if (!existsSync(path)) {
    const config = parseConfig({});
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`);
    return config;
  }
  try {
    return parseConfig(JSON.parse(readFileSync(path, 'utf8')), path);
  } catch (error) {
    if (error instanceof SyntaxError) throw new SettingsError(`${path} is not JSON: ${error.message}`);
    throw error;
  }
}
