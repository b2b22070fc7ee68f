import { html, type TemplateResult } from 'lit';
import { type MemoryCases, type MemoryCasesOptions, memoryCases } from '../src/backends/memory-cases.ts';
import type { ComplaintView } from '../src/contract/complaints.ts';
import type { RuamTracker } from '../src/widgets/tracker/tracker.ts';
import '../src/widgets/tracker/define.ts';
import { aView, receipt } from './tracker-case.ts';
import { type Look, until as untilSeen } from './until.ts';

interface Told extends Partial<Omit<MemoryCasesOptions, 'views'>> {
  view?: Partial<ComplaintView>;
  theme?: RuamTracker['theme'];
}

/** A tracker with a backend of its own, as if nobody had used this page before. */
export function trackerWith({ view, theme = 'auto', ...options }: Told = {}): TemplateResult {
  sessionStorage.clear();
  localStorage.clear();
  const backend = memoryCases({
    ...{ views: { [receipt.reference]: aView(view) }, secret: receipt.secret, code: '0000111122223333', ...options },
  });
  return html`<ruam-tracker .backend=${backend as never} .theme=${theme}><a href="tel:1694">โทร 1694</a></ruam-tracker>`;
}

/** What a person does with the first tracker of a page, by what they see. */
export function follower(page: ParentNode) {
  const element = page.querySelector('ruam-tracker') as RuamTracker;
  const root = () => element.shadowRoot as ShadowRoot;
  const until = <T>(look: Look<T>, what: string) => untilSeen(look, what, words);
  const sees = (selector: string) => until(() => root().querySelector<HTMLElement>(selector), selector);
  const types = async (selector: string, text: string) => {
    const field = (await sees(selector)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const presses = async (selector: string) => (await sees(selector)).click();
  const words = () => (root().textContent ?? '').replace(/\s+/g, ' ');
  return {
    element,
    root: root(),
    backend: element.backend as unknown as MemoryCases,
    ...{ until, sees, types, presses, words },
    reads: (text: string) => until(() => words().includes(text), text),
    /** The place that has the focus. */
    focused: () => root().activeElement as HTMLElement | null,
    async opens({ reference, secret } = receipt) {
      await types('#reference', reference);
      await types('#secret', secret);
      await presses('[type=submit]');
    },
  };
}
