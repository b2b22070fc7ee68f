import { mayBePersonal } from '../../country/th/personal-traces.ts';
import type { Form } from '../../form/types.ts';
import { freeTexts } from '../../questions/answering.ts';
import type { Filing } from './filing.ts';
import { loadRare } from './load-rare.ts';

/** Gets what asks about personal data in free texts, where there may be any. `false` if it does not come: nothing is sent then. */
export async function getProtected(filing: Filing): Promise<boolean> {
  const { form } = filing.filling;
  const texts = Object.values(freeTexts(form as Form, form.data));
  filing.failure = undefined;
  if (filing.rare || !texts.some(mayBePersonal)) return true;
  try {
    filing.rare = await loadRare();
  } catch {
    filing.failure = { reason: 'offline', unknown: true };
    filing.host.requestUpdate();
  }
  return filing.rare !== undefined;
}
