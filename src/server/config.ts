import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { formNamePattern } from '../contract/wire.ts';
import { languages } from '../locales/language.ts';
import { SettingsError } from './settings-error.ts';

const name = z.string().regex(formNamePattern);
const words = z.strictObject({ th: z.string().min(1), en: z.string().min(1) });
const named = z.strictObject({ name, title: words });

const FormConfig = z.strictObject({
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
});

const exampleAgency = { code: 'DOE', name: { th: 'กรมตัวอย่าง', en: 'Department of Examples' } };

const Config = z.strictObject({
  agency: z
    .strictObject({
      /** Begins every reference that the agency gives out. */
      code: z.string().regex(/^[A-Z]{2,8}$/),
      name: words,
    })
    .prefault(exampleAgency),
  forms: z.record(name, FormConfig).prefault({ feedback: {} }),
  categories: z.array(named).prefault([{ name: 'service', title: { th: 'การให้บริการ', en: 'Service' } }]),
  threads: z.array(z.strictObject({ ...named.shape, kind: z.enum(['board', 'qa']) })).prefault([
    { name: 'board', kind: 'board', title: { th: 'กระดานความคิดเห็น', en: 'Comments' } },
    { name: 'qa', kind: 'qa', title: { th: 'ถามตอบ', en: 'Questions and answers' } },
  ]),
  units: z.array(named).default([]),
  offices: z.array(named).default([]),
});

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
