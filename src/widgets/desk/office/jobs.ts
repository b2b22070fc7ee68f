import { html, nothing } from 'lit';
import type { DeskJobs } from '../../../contract/desk-tools.ts';
import { mayWorkIn } from '../../../contract/desk-wire.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import { deskOfficeWords } from '../../../locales/desk-office.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Area, Desk } from '../context.ts';
import { select } from '../fields.ts';
import { hashOf } from '../place.ts';
import { dayTime } from '../times.ts';
import { officeStyles } from './office.styles.ts';
import { createReading, sayFailed } from './reading.ts';
import { button } from './rows.ts';

type Job = DeskJobs['jobs'][number];

/** Notices that did not arrive, and those still to be sent. */
export function createJobs(desk: Desk): Area {
  const { host, backend } = desk;
  dress(host, officeStyles);
  let which: 'failed' | 'waiting' = 'failed';
  const list = createReading(desk, () => backend.getJobs(which === 'failed'));

  const retry = async ({ id }: Job) => {
    const outcome = await desk.ask(backend.retryJob(id));
    if (!outcome.ok) return sayFailed(desk, outcome.failure);
    await list.read();
    desk.say(deskOfficeWords[desk.language].jobs.retried);
    await focusAfterUpdate(host, '.area-head');
  };

  const row = (job: Job) => {
    const { jobs: words } = deskOfficeWords[desk.language];
    const { kind, reference, attempts, failedAt, runAt, error } = job;
    const when = failedAt
      ? words.gaveUp({ date: dayTime(failedAt, desk.language) })
      : words.next({ date: dayTime(runAt, desk.language) });
    const title = words.kinds[kind as keyof typeof words.kinds] ?? kind;
    const maySee = mayWorkIn('cases', desk.user.roles);
    return html`<li part="item" class="entry">
      <div>
        <h3>${title}</h3>
        ${reference && maySee ? html`<a href=${hashOf({ area: 'cases', reference })} class="ref">${reference}</a>` : (reference ?? nothing)}
        <p part="meta">${when} · ${words.attempts({ count: attempts })}</p>
        ${error ? html`<p class="error" lang="en">${error}</p>` : nothing}
      </div>
      ${
        failedAt
          ? button(words.retry, `${words.retry}: ${[title, reference].filter(Boolean).join(' ')}`, () => retry(job))
          : nothing
      }
    </li>`;
  };

  return {
    async enter() {
      await focusAfterUpdate(host, '.area-head');
      await list.read();
    },
    press(name) {
      if (name === 'refresh') void list.read();
      return name === 'refresh';
    },
    draw() {
      const { jobs: words } = deskOfficeWords[desk.language];
      const choose = (value: string) => {
        which = value === 'waiting' ? value : 'failed';
        void list.read();
      };
      return html`<div class="title">
          <h2 class="area-head" tabindex="-1">${words.title}</h2>
          <button type="button" @click=${list.read}>${deskCaseWords[desk.language].queue.refresh}</button>
        </div>
        <p part="hint">${words.hint}</p>
        <div class="narrow">
          ${select({
            ...{ id: 'jobs-which', label: words.which, value: which, on: choose },
            options: (['failed', 'waiting'] as const).map((name) => [name, words[name]] as const),
          })}
        </div>
        ${list.draw(({ jobs }) =>
          jobs.length
            ? html`<ul part="list" class="entries">
                ${jobs.map(row)}
              </ul>`
            : html`<p class="empty">${which === 'failed' ? words.noneFailed : words.noneWaiting}</p>`,
        )}`;
    },
  };
}
