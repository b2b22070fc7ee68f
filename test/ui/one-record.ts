import fc from 'fast-check';
import type { Backend } from '../../src/backends/backend.ts';
import { createOutbox } from '../../src/ui/outbox.ts';
import type { Keep } from '../../src/ui/storage.ts';
import { type Fate, unreliable } from './unreliable.ts';

/** A backend to try, and what it holds at the end. */
export interface Tried {
  backend: Backend;
  /** Ends the server without warning and starts it again on the same store. */
  crash?: () => Promise<void>;
  /** Answers of every record, contact data included. */
  records: () => Promise<{ answers: Record<string, unknown>; complete: boolean }[]>;
}

type Step =
  | { do: 'choose'; tab: number; satisfaction: number }
  | { do: 'send'; tab: number; satisfaction: number; comment: string; contact: boolean }
  /** The page is loaded again: only what the tab keeps is left. */
  | { do: 'reload'; tab: number }
  /** The tab is copied with what it keeps. */
  | { do: 'duplicate'; tab: number }
  | { do: 'deliver' }
  | { do: 'crash' };

const tab = fc.nat(3);
const satisfaction = fc.integer({ min: 1, max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), tab, satisfaction }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      tab,
      satisfaction,
      comment: fc.constantFrom('ก', 'ข', 'ค'),
      contact: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('duplicate' as const), tab }) },
  { weight: 1, arbitrary: fc.constant({ do: 'deliver' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'crash' as const }) },
);
const fate = fc.constantFrom<Fate>('arrives', 'arrives', 'lost', 'reply-lost', 'late', 'too-many');

function storage(initial: string | null): Keep & { text: string | null } {
  return {
    text: initial,
    read() {
      return JSON.parse(this.text ?? 'null');
    },
    write(value) {
      this.text = value === undefined ? null : JSON.stringify(value);
    },
  };
}

/**
 * Any interleaving of first step, send, lost reply, retry, edit, second tab and crash makes exactly one record,
 * with what was typed last.
 */
export function oneRecord(open: () => Promise<Tried>) {
  return fc.asyncProperty(
    fc.array(step, { minLength: 1, maxLength: 25 }),
    fc.array(fate, { maxLength: 40 }),
    async (steps, fates) => {
      const tried = await open();
      const network = unreliable(tried.backend, [...fates]);
      let time = 1_000;
      const make = (keep: ReturnType<typeof storage>) => ({
        keep,
        outbox: createOutbox({
          backend: network,
          form: 'feedback',
          envelope: async () => ({ lang: 'th' }),
          personal: () => ['contact'],
          keep,
          now: () => time++,
        }),
      });
      const tabs = [make(storage(null))];
      const pick = (nth: number) => nth % tabs.length;
      let last: { answers: Record<string, unknown>; complete: boolean } | undefined;
      let finished = false;
      const save = async (nth: number, answers: Record<string, unknown>, complete: boolean) => {
        // Before anything went out, a second tab would be a second response; so it begins where the first one did.
        last = { answers, complete };
        const at = tabs[pick(nth)] as ReturnType<typeof make>;
        const saved = await at.outbox.save({ answers, complete });
        if (saved.ok && complete) finished = true;
      };
      for (const at of steps) {
        if (at.do === 'choose') await save(at.tab, { satisfaction: at.satisfaction }, false);
        else if (at.do === 'send') {
          const { satisfaction, comment, contact } = at;
          await save(at.tab, { satisfaction, comment, ...(contact && { contact: 'a@example.com' }) }, true);
        } else if (at.do === 'reload') {
          const nth = pick(at.tab);
          tabs[nth] = make(storage((tabs[nth] as ReturnType<typeof make>).keep.text));
        } else if (at.do === 'duplicate') {
          const { keep } = tabs[pick(at.tab)] as ReturnType<typeof make>;
          if (tabs.length < 4 && /"held":\{|"ticket":\{/.test(keep.text ?? '')) tabs.push(make(storage(keep.text)));
        } else if (at.do === 'deliver') await network.deliver();
        else await tried.crash?.();
      }
      await network.heal();
      // The person sends once more what stands in front of them, now that the network is back.
      if (last) {
        await save(0, last.answers, last.complete);
        for (const { outbox } of tabs) if (outbox.at !== 'none') await outbox.resume();
      }
      const records = await tried.records();
      if (!last) return records.length === 0;
      const [record] = records;
      const same = JSON.stringify(sorted(record?.answers)) === JSON.stringify(sorted(last.answers));
      return records.length === 1 && same && (record?.complete || !(finished || last.complete));
    },
  );
}

function sorted(answers: Record<string, unknown> = {}) {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}
