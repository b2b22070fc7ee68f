import { html, type TemplateResult } from 'lit';
import type { Outcome } from '../../backends/backend.ts';
import type { DeskBackend } from '../../backends/desk.ts';
import type { DeskSession } from '../../contract/desk-accounts.ts';
import type { DeskWords } from '../../locales/desk.ts';
import { type Focusable, focusAfterUpdate } from '../../ui/focus.ts';
import { alert, input } from './fields.ts';
import { isRefused, sayFailure } from './say-failure.ts';

/** Somebody signing in. */
export interface SigningIn {
  draw(words: DeskWords): TemplateResult;
}

/**
 * Asks who somebody is. What of it was wrong is not told.
 * @param ended the session before ended by itself
 */
export function createSigningIn(
  host: Focusable,
  backend: DeskBackend,
  ended: boolean,
  done: (session: DeskSession) => void,
): SigningIn {
  const given = { name: '', password: '', code: '' };
  let why: ((words: DeskWords) => string) | undefined;
  let isBusy = false;

  const fail = (text: NonNullable<typeof why>) => {
    why = text;
    given.code = '';
    const empty = (['name', 'password', 'code'] as const).find((name) => !given[name]);
    focusAfterUpdate(host, `#sign-in-${empty}`);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (!given.name.trim() || !given.password || !given.code.trim()) return fail(({ signIn }) => signIn.missing);
    isBusy = true;
    why = undefined;
    host.requestUpdate();
    const outcome = await backend.signIn({ ...given, name: given.name.trim(), code: given.code.replace(/\s/g, '') });
    isBusy = false;
    if (!outcome.ok) return fail((words) => sayRefusal(outcome, words));
    done(outcome.value);
  };

  return {
    draw(words) {
      const { signIn } = words;
      const field = (name: keyof typeof given) => ({
        ...{ id: `sign-in-${name}`, label: signIn[name], value: given[name] },
        on: (value: string) => {
          given[name] = value;
          host.requestUpdate();
        },
      });
      return html`<form part="form" class="gate" novalidate @submit=${submit}>
        <h2 class="head" tabindex="-1">${signIn.title}</h2>
        ${ended ? html`<p class="note">${signIn.ended}</p>` : ''} ${alert(why?.(words))}
        ${input({ ...field('name'), autocomplete: 'username' })}
        ${input({ ...field('password'), type: 'password', autocomplete: 'current-password' })}
        ${input({
          ...field('code'),
          ...{ hint: signIn.codeHint, autocomplete: 'one-time-code', inputmode: 'numeric' },
        })}
        <div part="actions">
          <button type="submit" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>${signIn.submit}</button>
        </div>
      </form>`;
    },
  };
}

function sayRefusal(outcome: Extract<Outcome<unknown>, { ok: false }>, words: DeskWords): string {
  const { failure } = outcome;
  if (failure.reason === 'too-many') return words.signIn.lockedOut({ minutes: Math.ceil(failure.wait / 60) });
  const isWrong = isRefused(failure, 'sign-in-refused') || failure.reason === 'invalid';
  return isWrong ? words.signIn.refused : sayFailure(failure, words);
}
