import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import { demoComplaints, demoStaff, demoTemplates } from '../demo/complaints.mjs';
import { root } from './ensure.mjs';

const command = join(root, 'dist/node/cli/index.js');
const fileIn = (data) => join(data, 'demo-staff.json');

/**
 * Makes the demonstration's accounts by the command that an operator would use, and keeps what it told in the data
 * directory, so that each start can show it again: nobody real has these.
 * @param {string} data
 * @param {NodeJS.ProcessEnv} env
 */
export async function makeDemoStaff(data, env) {
  const made = [];
  for (const { name, title, roles, unit } of demoStaff) {
    const more = unit ? ['--unit', unit] : [];
    const args = [command, 'user', 'add', name, '--title', title, '--roles', roles, ...more, '--keep'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...env, RUAM_DATA: data } });
    const [, password] = /^Password: (.+)$/m.exec(stdout);
    const [, secret] = /^Authenticator secret: (.+)$/m.exec(stdout);
    made.push({ name, password, secret });
  }
  writeFileSync(fileIn(data), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

/** The demonstration's accounts, where it has any. */
export function readDemoStaff(data) {
  return existsSync(fileIn(data)) ? JSON.parse(readFileSync(fileIn(data), 'utf8')) : [];
}

/** What an account's authenticator shows now. */
export const demoCode = ({ secret }) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

/**
 * Files the demonstration's complaints, and does at the desk what its staff did with them. Gives how many there are.
 * @param {string} backend
 * @param {{ name: string, password: string, secret: string }[]} staff
 */
export async function sendDemoCases(backend, staff) {
  const [lead] = staff;
  const citizen = caller(backend);
  const { headers } = await citizen('POST', '/desk/session', {
    ...{ name: lead.name, password: lead.password, code: demoCode(lead) },
  });
  const desk = caller(backend, headers.get('set-cookie').split(';')[0]);
  for (const [name, template] of Object.entries(demoTemplates)) await desk('PUT', `/desk/templates/${name}`, template);
  for (const { complaint, by, acts } of demoComplaints) {
    const body = { ...complaint, lang: 'th' };
    const filed = by
      ? await desk('POST', '/desk/cases', { ...body, channel: by })
      : await citizen('POST', '/complaints', body);
    const { reference } = await filed.json();
    for (const [what, sent] of acts) await desk('POST', `/desk/cases/${reference}/${what}`, sent);
  }
  await desk('DELETE', '/desk/session');
  return demoComplaints.length;
}

/** Sends as a page of the backend's own origin would. Throws if it is refused. */
function caller(backend, cookie = '') {
  return async (method, path, body) => {
    const reply = await fetch(`${backend}/api/v1${path}`, {
      method,
      headers: {
        ...{ 'content-type': 'application/json', 'ruam-client': 'ruam-demo/0', origin: backend, cookie },
        'idempotency-key': randomBytes(16).toString('base64url'),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply;
  };
}
