import { type Config, isExampleAgency } from './config.ts';
import type { Environment } from './environment.ts';
import type { Database } from './store/database.ts';

/** What was found when it started. */
export interface StartFacts {
  /** The last day of the list of holidays, if that is near. */
  holidaysEnd?: string | undefined;
  /** Names under `forms` in config.json of which there is no form. */
  unknownForms?: readonly string[];
}

/** What a server that has started tells its operator: where it runs, and what is not yet fit for production. */
export function startLines(
  origin: string,
  engine: Database['engine'],
  config: Config,
  { dataDir, production, origins }: Pick<Environment, 'dataDir' | 'production' | 'origins'>,
  { holidaysEnd, unknownForms = [] }: StartFacts = {},
): string[] {
  const lines = [`Ruam runs at ${origin}`];
  if (engine === 'postgres') lines.push('It keeps what it gets in PostgreSQL.');
  else {
    lines.push(
      `It keeps what it gets in the embedded database in ${dataDir}, which is for trying out: a power cut can lose data.`,
      'For production set DATABASE_URL (PostgreSQL 15 or later), RUAM_KEY and RUAM_ORIGINS.',
    );
  }
  if (production && isExampleAgency(config)) {
    lines.push(
      `The agency is still the example: put your own code and name under "agency" in ${dataDir}/config.json, and start again.`,
    );
  }
  if (production && origins.allowed.size === 0) {
    lines.push(
      'No page of another site may send anything: set RUAM_ORIGINS to the origins of yours, such as https://www.example.go.th.',
    );
  }
  for (const name of unknownForms) {
    lines.push(
      `"forms" in ${dataDir}/config.json sets something for "${name}", and there is no such form: run "ruam forms put ${name} <file>", or mend the name.`,
    );
  }
  if (holidaysEnd !== undefined) {
    lines.push(
      `The list of holidays ends on ${holidaysEnd}: put the next year's into ${dataDir}/holidays.json, or deadlines will be promised too early.`,
    );
  }
  return lines;
}
