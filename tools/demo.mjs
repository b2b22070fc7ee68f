import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { serveDemo } from '../demo/serve.mjs';
import { prepareData, sendDemoAnswers } from './demo-data.mjs';
import { demoCode, makeDemoStaff, readDemoStaff, sendDemoCases } from './demo-desk.mjs';
import { root } from './ensure.mjs';

const command = join(root, 'dist/node/cli/index.js');

/** Starts the reference backend, and the demonstration's pages on another origin. The process ends with the backend. */
export async function startDemo() {
  const port = await freePort(Number(process.env.PORT || 8080));
  const backend = `http://localhost:${port}`;
  const data = process.env.RUAM_DATA || join(root, 'data');
  // Vite says `production` to the whole process that it has built in; there pages on localhost may not write.
  const env = { ...process.env, NODE_ENV: 'development', PORT: String(port), RUAM_DATA: data };
  const pages = await freePort(port + 1);
  const isNew = await prepareData(data, `http://localhost:${pages}/tracker.html`, `${backend}/desk`);
  console.log('Starting the backend; the first time it makes its database, which takes a few seconds …');
  const server = spawn(process.execPath, [command, 'serve'], { env, stdio: 'inherit' });
  let isToldToStop = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      isToldToStop = true;
      server.kill('SIGTERM');
    });
  }
  server.once('exit', (code, signal) => {
    if (isToldToStop) process.exit(code ?? 0);
    console.error(`The backend ended by itself (${signal ?? `exit code ${code}`}), so the demonstration ends too.`);
    process.exit(code || 1);
  });
  await untilReady(`${backend}/readyz`);
  await registerForms(env);
  const answered = isNew ? await sendDemoAnswers(backend) : 0;
  const filed = isNew ? await sendDemoCases(backend, await makeDemoStaff(data, env)) : 0;

  const demo = await serveDemo({ port: pages, backend });
  console.log(`
  A department's pages   ${demo.url}/
  To complain            ${demo.url}/complaints/
  To follow a complaint  ${demo.url}/tracker.html
  Hostile host pages     ${demo.url}/hosts/
  The backend            ${backend}/api/v1/openapi.json
  What people answered   node dist/node/cli/index.js responses list
  Results of a survey    ${demo.url}/surveys/results.html${answered ? ` (of ${answered} made-up responses: demo data)` : ''}
${sayDesk(`${backend}/desk`, readDemoStaff(data), filed)}
Ctrl+C stops both.`);
}

/** Who can sign in at the desk; these accounts are made up and for the demonstration alone. */
function sayDesk(address, staff, filed) {
  if (staff.length === 0) return '';
  const made = filed ? ` and ${filed} made-up complaints` : '';
  const lines = staff.map(
    (each) =>
      `  ${each.name.padEnd(11)}  password ${each.password}  authenticator secret ${each.secret}, code now ${demoCode(each)}`,
  );
  return `
  The staff desk         ${address}
  It has demo accounts${made}: demo data, never for real use
${lines.join('\n')}
  A code is good for half a minute. For new ones: node tools/demo-codes.mjs
`;
}

/** The port, or a free one in its place where something else listens there. */
async function freePort(wanted) {
  const probe = createServer();
  const isFree = await new Promise((resolve) => {
    probe.once('error', () => resolve(false)).listen(wanted, () => resolve(true));
  });
  if (!isFree) {
    console.log(`Port ${wanted} is taken; another one is used.`);
    probe.listen(0);
    await once(probe, 'listening');
  }
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(url) {
  const isReady = () =>
    fetch(url)
      .then((reply) => reply.ok)
      .catch(() => false);
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** The demonstration's pages name forms of their own. */
async function registerForms(env) {
  const folder = join(root, 'demo/forms');
  for (const file of readdirSync(folder)) {
    const put = spawn(process.execPath, [command, 'forms', 'put', basename(file, '.json'), join(folder, file)], {
      env,
    });
    const [code] = await once(put, 'exit');
    if (code !== 0) console.error(`demo/forms/${file} could not be registered`);
  }
}
