import { memoryDesk } from '../../src/backends/memory-desk.ts';
import { cases, places, proof, staff, stats, units } from '../../stories/desk-data.ts';
import { servesStaff } from './desk-conformance.ts';

servesStaff('memory', async () => {
  const [, , , one] = cases();
  if (!one) throw new Error('there is no case');
  const backend = memoryDesk({ users: staff(), units, cases: [one], stats, places });
  return { backend, reference: one.reference, proof: () => ({ name: 'somsri', ...proof }) };
});
