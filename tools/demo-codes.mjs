import { join } from 'node:path';
import { demoCode, readDemoStaff } from './demo-desk.mjs';
import { root } from './ensure.mjs';

// What the authenticators of the demonstration's accounts show now.
const staff = readDemoStaff(process.env.RUAM_DATA || join(root, 'data'));
for (const each of staff) console.log(`${each.name.padEnd(11)}  ${demoCode(each)}`);
if (staff.length === 0) console.error('There are no demo accounts: start the demonstration first (npm start).');
