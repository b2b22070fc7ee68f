import type { CaseReceipt } from '../../backends/cases.ts';
import { keep } from '../../ui/storage.ts';

/** How long a receipt stays on the device if the person asks for it, in milliseconds. */
const kept = 90 * 24 * 3_600_000;

/** Where a receipt can be remembered: in this tab, or on this device. */
export type Place = 'session' | 'local';

/** The receipt that a person wanted to be remembered; nothing unless they asked for it. */
export function keptReceipt(endpoint: string) {
  const places = { session: keep('session', `case:${endpoint}`), local: keep('local', `case:${endpoint}`) };
  const read = (place: Place) => {
    const found = places[place].read() as (CaseReceipt & { until: number }) | null;
    if (found && found.until > Date.now()) return found;
    if (found) places[place].write(undefined);
    return undefined;
  };
  return {
    has: (place: Place) => read(place) !== undefined,
    read(): CaseReceipt | undefined {
      const { reference, secret } = read('session') ?? read('local') ?? {};
      return reference && secret ? { reference, secret } : undefined;
    },
    write(place: Place, receipt: CaseReceipt | undefined) {
      places[place].write(receipt && { ...receipt, until: Date.now() + kept });
    },
    forget() {
      for (const place of Object.values(places)) place.write(undefined);
    },
  };
}

/** How a receipt is remembered. */
export type KeptReceipt = ReturnType<typeof keptReceipt>;
