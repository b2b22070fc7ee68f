import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dayOf } from '../clock/days.ts';
import { serveAdmin, serveAdminIfFree } from './admin/socket.ts';
import { createApp } from './app.ts';
import { offersOf } from './complaints/categories.ts';
import { loadConfig } from './config.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { putReadyForms } from './forms/ready-forms.ts';
import { refuseMissingForms, unknownForms } from './forms/refuse-missing-forms.ts';
import { endOfHolidays, loadHolidays } from './holidays.ts';
import { createHandlers } from './jobs/index.ts';
import { startJobs } from './jobs/worker.ts';
import { loadKeys } from './key.ts';
import { listen } from './listen.ts';
import { createMail } from './mail.ts';
import { startLines } from './start-lines.ts';
import { noteForPostgres } from './store/belongs.ts';
import { noteOffers } from './store/case-offers.ts';
import { renewSearch } from './store/case-search.ts';
import { freeJobs } from './store/jobs.ts';
import { openDatabase } from './store/open.ts';
import { clamd } from './uploads/clamd.ts';
import { findPlaces } from './uploads/places.ts';

/** A server that runs. */
export interface RunningServer {
  /** Such as `http://localhost:8080`. */
  origin: string;
  /** Finishes what was begun, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts the backend as the environment says, and runs until SIGTERM or SIGINT.
 * Throws `SettingsError` where its operator must put something right.
 */
export async function startServer(env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const settings = readEnvironment(env);
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  stopOnSignals(stop);
  try {
    return { origin: await startParts(settings, started), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts one part after the other, and adds to `started` how each is ended. */
async function startParts(settings: Environment, started: (() => Promise<void>)[]): Promise<string> {
  const { dataDir, databaseUrl: url, key, limits, origins, proxies, port, clamdUrl } = settings;
  const places = await findPlaces(settings);
  const db = await openDatabase({ url, dataDir });
  started.push(() => db.close());
  if (db.engine === 'postgres') await noteForPostgres(dataDir);
  const config = loadConfig(dataDir);
  const keys = loadKeys(key, dataDir);
  await putReadyForms(db);
  await refuseMissingForms(db, config, `${dataDir}/config.json`);
  await renewSearch(db);
  await noteOffers(db, offersOf(config), new Date());
  // The embedded database has one process at a time, so what is leased was so by one that is gone.
  if (db.engine === 'pglite') await freeJobs(db);
  const serve = db.engine === 'pglite' ? serveAdmin : serveAdminIfFree;
  started.push(await serve({ db, config, keys, dataDir, places }));
  const uploads = { places, scan: clamdUrl === undefined ? undefined : clamd(clamdUrl) };
  const { days: holidays, provisional } = loadHolidays(dataDir);
  const files = builtFiles();
  const app = createApp({ db, config, keys, holidays, provisional, limits, origins, proxies, uploads, files });
  const { origin, close } = await listen(app.fetch, port);
  started.push(close);
  const { webhook, ...others } = createHandlers(db, config, createMail(settings), places, keys, holidays);
  // A system that does not answer holds up nobody's mail.
  started.push(startJobs(db, { webhook }), startJobs(db, others));
  const holidaysEnd = endOfHolidays(holidays, dayOf(new Date()));
  const facts = { holidaysEnd, unknownForms: await unknownForms(db, config) };
  console.info(startLines(origin, db.engine, config, settings, facts).join('\n'));
  return origin;
}

/** The browser's files, beside the compiled server or, when it runs from its sources, in `dist`. */
function builtFiles(): string | undefined {
  const folders = ['../../files/', '../../dist/files/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(folder));
}

function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
