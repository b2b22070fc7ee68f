import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswers } from '../demo/answers.mjs';
import { demoConfig } from '../demo/complaints.mjs';

/**
 * Prepares a new data directory for the demonstration: the results of its survey of satisfaction are public,
 * and there are units and categories for its complaints.
 * Says whether it is new; a real database, or data that are there, stay as they are.
 * @param {string} data
 * @param {string} [tracker] address of the page on which complaints are followed
 * @param {string} [desk] address of the desk
 */
export async function prepareData(data, tracker, desk) {
  const file = join(data, 'config.json');
  if (process.env.DATABASE_URL || existsSync(file)) return false;
  // Only here: it is built by now.
  const { parseConfig } = await import('../dist/node/server/config.js');
  const config = parseConfig({
    forms: { feedback: {}, satisfaction: { results: 'public' } },
    ...demoConfig,
    complaints: { tracker, desk },
  });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
  return true;
}

/** Answers the survey of satisfaction as the demonstration's people. Gives how many were taken. */
export async function sendDemoAnswers(backend) {
  const all = await demoAnswers();
  const sent = await Promise.all(
    all.map((answers) =>
      fetch(`${backend}/api/v1/forms/satisfaction/responses`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomBytes(16).toString('base64url'),
          'ruam-client': 'ruam-demo/0',
        },
        body: JSON.stringify({ answers, lang: 'th', page: '/surveys/satisfaction.html' }),
      }),
    ),
  );
  return sent.filter(({ ok }) => ok).length;
}
