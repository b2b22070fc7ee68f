import type { ComplaintBackend } from '../../backends/complaints.ts';
import type { PlacesReply } from '../../contract/complaint-places.ts';
import type { Form } from '../../form/types.ts';
import { levels } from './names.ts';

/** What lies within a place: the list, nothing while it is on its way, or that it did not come. */
type Loaded = PlacesReply | 'loading' | 'failed';

/** Brings lists of places when they are first looked at. */
export function createPlaces(backend: ComplaintBackend, changed: () => void) {
  const lists = new Map<string, Loaded>();

  const load = async (within: string) => {
    lists.set(within, 'loading');
    const reply = await backend.getPlaces(within || undefined);
    lists.set(within, reply.ok ? reply.value : 'failed');
    changed();
  };

  const within = (code: string): Loaded => {
    const list = lists.get(code);
    if (!list) load(code);
    return list ?? 'loading';
  };

  return {
    /** Asks again for what did not come. */
    retry() {
      for (const [code, list] of lists) if (list === 'failed') lists.delete(code);
    },
    /** Gives the questions for places in a form their choices: each what lies within the one before. */
    addTo<F extends Form>(form: F, notLoaded: () => string): F {
      levels.forEach((name, nth) => {
        const question = form.questions.get(name);
        if (!question) return;
        const { set } = question;
        const parent = () => (nth === 0 ? '' : String(form.questions.get(levels[nth - 1] ?? '')?.value ?? ''));
        const list = () => (nth > 0 && !parent() ? [] : within(parent()));
        Object.defineProperties(question, {
          choices: { get: () => choicesOf(list(), form.locale) },
          description: { get: () => (list() === 'failed' ? notLoaded() : '') },
          set: {
            value: (value: unknown) => {
              if (value === question.value) return;
              set(value);
              const next = levels[nth + 1];
              if (next) form.set(next, undefined);
            },
          },
        });
      });
      return form;
    },
  };
}

function choicesOf(list: Loaded | [], locale: string) {
  if (typeof list === 'string') return [];
  return list
    .map(({ code, name }) => ({ value: code, text: locale === 'th' ? name.th : name.en }))
    .sort((one, other) => one.text.localeCompare(other.text, locale));
}
