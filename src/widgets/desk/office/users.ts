import { html, nothing, type TemplateResult } from 'lit';
import type { DeskUsers } from '../../../contract/desk-accounts.ts';
import { deskOfficeWords } from '../../../locales/desk-office.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Area, Desk } from '../context.ts';
import { dayTime } from '../times.ts';
import { officeStyles } from './office.styles.ts';
import { createReading, sayFailed } from './reading.ts';
import { button, scrolling } from './rows.ts';

type User = DeskUsers['users'][number];

/** The accounts: who may do what, and who cannot sign in. */
export function createUsers(desk: Desk): Area {
  const { host, backend } = desk;
  dress(host, officeStyles);
  const list = createReading(desk, () => backend.getUsers());
  /** Told once, and gone as soon as one goes elsewhere. */
  let told: { title: string; password: string } | undefined;

  const unlock = async ({ name, title }: User) => {
    const outcome = await desk.ask(backend.unlock(name));
    if (!outcome.ok) return sayFailed(desk, outcome.failure);
    await list.read();
    desk.say(deskOfficeWords[desk.language].users.unlocked({ name: title }));
    await focusAfterUpdate(host, '.area-head');
  };
  const reset = async ({ name, title }: User) => {
    const { users: words } = deskOfficeWords[desk.language];
    if (!confirm(words.resetting({ name: title }))) return;
    const outcome = await desk.ask(backend.resetPassword(name));
    if (!outcome.ok) return sayFailed(desk, outcome.failure);
    told = { title, password: outcome.value.password };
    await list.read();
    await focusAfterUpdate(host, '.told-once');
  };
  const hide = () => {
    told = undefined;
    focusAfterUpdate(host, '.area-head');
  };

  const row = (user: User, units: DeskUsers['units']): TemplateResult => {
    const { users: words } = deskOfficeWords[desk.language];
    const { title, name, roles, unit, disabled, lockedUntil } = user;
    const state = disabled
      ? words.disabled
      : lockedUntil
        ? words.locked({ date: dayTime(lockedUntil, desk.language) })
        : words.active;
    const isOther = name !== desk.user.name && !disabled;
    return html`<tr>
      <th scope="row">${title} <span part="meta">${name}</span></th>
      <td>${roles.map((role) => words.roles[role]).join(', ')}</td>
      <td>${units.find((each) => each.name === unit)?.title[desk.language] ?? '–'}</td>
      <td class=${lockedUntil ? 'wrong' : nothing}>${state}</td>
      <td>
        <div class="doings">
          ${lockedUntil && !disabled ? button(words.unlock, words.unlockOf({ name: title }), () => unlock(user)) : nothing}
          ${isOther ? button(words.reset, words.resetOf({ name: title }), () => reset(user)) : nothing}
        </div>
      </td>
    </tr>`;
  };

  return {
    async enter() {
      told = undefined;
      await focusAfterUpdate(host, '.area-head');
      await list.read();
    },
    draw() {
      const { users: words } = deskOfficeWords[desk.language];
      return html`<h2 class="area-head" tabindex="-1">${words.title}</h2>
        <p part="hint">${words.hint}</p>
        ${
          told
            ? html`<section class="told-once" tabindex="-1">
                <h3>${words.newPassword({ name: told.title })}</h3>
                <p class="code">${told.password}</p>
                <p>${words.onlyNow}</p>
                <button type="button" @click=${hide}>${words.noted}</button>
              </section>`
            : nothing
        }
        ${list.draw(({ users, units }) =>
          scrolling(
            words.title,
            html`<thead>
                <tr>
                  ${[words.name, words.role, words.unit, words.state].map((each) => html`<th scope="col">${each}</th>`)}
                  <td></td>
                </tr>
              </thead>
              <tbody>
                ${users.map((user) => row(user, units))}
              </tbody>`,
          ),
        )}`;
    },
  };
}
