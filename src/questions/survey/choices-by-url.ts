import { asJson, asText } from '../../form/json.ts';
import type { Json, Model, Question } from '../../form/types.ts';
import type { Filling } from '../filling.ts';

/** Where a list is from, and which of its properties are values and texts (SurveyJS's `choicesByUrl`). */
interface Source {
  address: string;
  json: Json;
}

/** Keeps the choices that come from elsewhere up to date with the answers that their addresses name. */
export interface ChoiceLoader {
  /** Loads what is not there yet, and offers it. */
  follow(filling: Filling): void;
}

/**
 * Loads choices from where a survey says, each address once. The page's own policy decides what it may reach; neither
 * cookies nor the page's address go along. A list that does not come leaves what the author wrote.
 */
export function createChoiceLoader(changed: () => void): ChoiceLoader {
  const lists = new Map<string, Promise<unknown>>();
  const offered = new WeakMap<Question, string>();

  const offer = async (question: Question, { address, json }: Source) => {
    offered.set(question, address);
    const loading = lists.get(address) ?? load(address);
    lists.set(address, loading);
    try {
      const list = listIn(await loading, json);
      if (offered.get(question) !== address) return;
      question.offer?.(list.map((item) => choiceOf(item, json)));
      changed();
    } catch (error) {
      lists.delete(address);
      console.error(`ruam: the choices of "${question.name}" did not come from ${address}`, error);
    }
  };

  return {
    follow({ form }) {
      for (const question of form.questions.values()) {
        const source = sourceOf(question, form);
        if (source && offered.get(question) !== source.address) offer(question, source);
      }
    },
  };
}

/** Nothing as long as the address names an answer that there is not, or is none of the web's. */
function sourceOf({ json: { choicesByUrl } }: Question, form: Model): Source | undefined {
  const json = asJson(choicesByUrl);
  const written = asText(json.url);
  if (!written) return undefined;
  let isWhole = true;
  const address = written.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = asText(form.run(`{${name}}`)?.result);
    isWhole &&= value !== '';
    return encodeURIComponent(value);
  });
  if (!isWhole) return undefined;
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) ? { address: href, json } : undefined;
  } catch {
    return undefined;
  }
}

async function load(address: string): Promise<unknown> {
  const reply = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  return reply.json();
}

/** The list at `path`, whose parts stand between semicolons. */
function listIn(body: unknown, { path }: Json): readonly unknown[] {
  const parts = asText(path).split(/[;,]/).filter(Boolean);
  const found = parts.reduce<unknown>((part, name) => asJson(part)[name.trim()], body);
  return Array.isArray(found) ? found : Object.values(asJson(found));
}

function choiceOf(item: unknown, { valueName, titleName, imageLinkName }: Json): unknown {
  if (typeof item !== 'object') return item;
  const json = asJson(item);
  const at = (name: unknown, ...others: string[]) =>
    [asText(name), ...others].map((each) => json[each]).find((value) => value !== undefined);
  const value = at(valueName, 'value') ?? Object.values(json)[0];
  return { value, text: at(titleName, 'text', 'title') ?? value, imageLink: at(imageLinkName) };
}
