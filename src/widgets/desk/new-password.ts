import { html, nothing, type TemplateResult } from 'lit';
import type { DeskBackend } from '../../backends/desk.ts';
import type { DeskSession } from '../../contract/desk-accounts.ts';
import { passwordLeast } from '../../contract/desk-wire.ts';
import type { DeskWords } from '../../locales/desk.ts';
import { type Focusable, focusAfterUpdate } from '../../ui/focus.ts';
import { alert, input } from './fields.ts';
import { isRefused, sayFailure } from './say-failure.ts';

type Name = 'old' | 'next' | 'again' | 'code';
type Say = (words: DeskWords) => string;

/** Somebody choosing a password of their own: before anything else can be done, or because they wish to. */
export interface ChoosingPassword {
  draw(words: DeskWords): TemplateResult;
}

/**
 * Asks for it. `ended` is told that the session is over; with `cancel` it is somebody's own wish, and can be left.
 */
export function createChoosingPassword(
  host: Focusable,
  backend: DeskBackend,
  done: (session: DeskSession) => void,
  ended: () => void,
  cancel?: () => void,
): ChoosingPassword {
  const given: Record<Name, string> = { old: '', next: '', again: '', code: '' };
  let problem: { name: Name; say: Say } | undefined;
  let why: Say | undefined;
  let isBusy = false;

  const show = (name: Name, say?: Say) => {
    problem = say && { name, say };
    focusAfterUpdate(host, `#password-${name}`);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    problem = why = undefined;
    const { old, next, again, code } = given;
    const missing: Say = ({ signIn }) => signIn.missing;
    if (!old) return show('old', missing);
    if (next.length < passwordLeast) return show('next', ({ password }) => password.tooShort({ least: passwordLeast }));
    if (next !== again) return show('again', ({ password }) => password.differs);
    if (!code.trim()) return show('code', missing);
    isBusy = true;
    host.requestUpdate();
    const outcome = await backend.changePassword({ password: old, newPassword: next, code: code.replace(/\s/g, '') });
    isBusy = false;
    if (outcome.ok) return done(outcome.value);
    const { failure } = outcome;
    if (isRefused(failure, 'signed-out')) return ended();
    const isWrong = isRefused(failure, 'sign-in-refused');
    why = isWrong ? ({ password }) => password.refused : (words) => sayFailure(failure, words);
    given.code = '';
    show('code');
  };

  return {
    draw(words) {
      const { password, signIn } = words;
      const field = (name: Name, label: string) => ({
        ...{ id: `password-${name}`, label, value: given[name] },
        problem: problem?.name === name ? problem.say(words) : undefined,
        on: (value: string) => {
          given[name] = value;
          host.requestUpdate();
        },
      });
      const hidden = { type: 'password', autocomplete: 'new-password' } as const;
      return html`<form part="form" class="gate" novalidate @submit=${submit}>
        <h2 class="head" tabindex="-1">${password.title}</h2>
        ${cancel ? nothing : html`<p>${password.why}</p>`}
        ${alert(why?.(words))}
        ${input({ ...field('old', password.old), type: 'password', autocomplete: 'current-password' })}
        ${input({ ...field('next', password.next), ...hidden, hint: password.hint({ least: passwordLeast }) })}
        ${input({ ...field('again', password.again), ...hidden })}
        ${input({
          ...field('code', signIn.code),
          ...{ hint: password.codeHint, autocomplete: 'one-time-code', inputmode: 'numeric' },
        })}
        <div part="actions">
          <button type="submit" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>${password.submit}</button>
          ${cancel ? html`<button type="button" @click=${cancel}>${words.cancel}</button>` : nothing}
        </div>
      </form>`;
    },
  };
}
