import type { TemplateResult } from 'lit';
import { drawFiling } from './draw.ts';
import type { Filing } from './filing.ts';
import { loadRare } from './load-rare.ts';
import { createReceipt } from './receipt.ts';

export { followFiles } from './draw.ts';
export { openFiling } from './filing.ts';
export { createSearch } from './search.ts';

/** Gets what a complaint needs whose sending was cut off, before it is shown. Rejects if it does not come as it was built. */
export async function openHeld(filing: Filing): Promise<void> {
  filing.rare = await loadRare();
  if (filing.outbox.held?.arrived) filing.rare.bringHeld(filing);
}

const receipts = new WeakMap<Filing, () => TemplateResult>();

/** Draws a complaint: as it is filled in, while nobody knows whether it has arrived, and its receipt. */
export function draw(filing: Filing, leave: () => void, startAnew: () => void): TemplateResult {
  const { outbox, answering } = filing;
  const { receipt } = outbox;
  if (receipt) {
    const drawReceipt = receipts.get(filing) ?? createReceipt(filing, receipt, startAnew);
    receipts.set(filing, drawReceipt);
    return drawReceipt();
  }
  const isAnew = outbox.at === 'sending' && !filing.reviewing && answering.progress.at === 'asking';
  return (isAnew ? filing.rare?.drawPending(filing) : undefined) ?? drawFiling(filing, leave);
}
