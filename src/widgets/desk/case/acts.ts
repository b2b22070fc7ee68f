import { html, nothing, type TemplateResult } from 'lit';
import type { DeskAct } from '../../../backends/desk.ts';
import type { DeskCase } from '../../../contract/desk.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import { isHeld } from '../../../ui/held.ts';
import { createSender } from '../../../ui/sender.ts';
import type { Desk } from '../context.ts';
import { isRefused, sayFailure } from '../say-failure.ts';
import { type Asking, drawDoing } from './act-form.ts';
import { createAttaching } from './attaching.ts';
import { type ActName, begin, bodyOf, type Doing, isTyped, missingIn, nameOf, pathOf, type Way } from './doing.ts';
import { createFinding } from './finding.ts';

/** What is done with one case. */
export interface Acts {
  draw(): TemplateResult;
  /** Begins something. `true` if it can be. */
  begin(name: ActName): boolean;
}

/**
 * Lets staff do with a case what it allows. What they type is kept until it is sent, whatever comes between.
 * @param changed told of the case as it is now, and whether somebody else has changed it
 */
export function createActs(desk: Desk, get: () => DeskCase, changed: (now: DeskCase) => void): Acts {
  const { host, kept, backend } = desk;
  const { reference, form } = get();
  const keptAs = (name: ActName) => `act:${reference}:${name}`;
  const send = createSender<DeskCase>(
    (what, key, body) => {
      const [path = 'notes'] = what.split(' ');
      return desk.ask(backend.act(reference, path as DeskAct, key, body, desk.language));
    },
    kept.at(`held:${reference}`),
    // What was sent before the session ended may have arrived.
    (failure) => isHeld(failure) || isRefused(failure, 'signed-out'),
  );
  let doing: Doing | undefined;
  let asking: Asking = {};
  const attaching = createAttaching(desk, form, (files) => doing && change({ files }));
  const finding = createFinding(desk, reference, (link) => change({ link }));

  const wayOf = (name: ActName): Way | undefined => get().ways.find((way) => nameOf(way) === name);
  const change = (more: Partial<Doing>) => {
    if (!doing) return;
    Object.assign(doing, more);
    kept.write(keptAs(doing.name), isTyped(doing) ? { ...doing } : undefined);
    desk.redraw();
  };

  const start = (name: ActName): boolean => {
    const way = wayOf(name);
    if (name.startsWith('to:') && !way) return false;
    doing = kept.read<Doing>(keptAs(name)) ?? begin(name, way);
    attaching.put(doing.files);
    asking = {};
    focusAfterUpdate(host, '.doing-head');
    return true;
  };
  const cancel = () => {
    const name = doing?.name ?? '';
    doing = undefined;
    focusAfterUpdate(host, `#${CSS.escape(`act-${name}`)}`);
  };

  const submit = async (event?: Event) => {
    event?.preventDefault();
    const now = doing;
    if (!now || asking.isBusy || attaching.isBusy) return;
    const way = wayOf(now.name);
    const missing = missingIn(now, way);
    asking = missing ? { missing } : { isBusy: true };
    if (missing) return focusAfterUpdate(host, `.doing [aria-invalid], #find-q`);
    desk.redraw();
    const path = pathOf(now);
    const { outcome, earlier } = await send(`${path} ${now.name}`, bodyOf(now, way));
    asking = {};
    if (!outcome.ok) {
      const words = deskWords[desk.language];
      if (isRefused(outcome.failure, 'other-state')) return reload(now);
      asking = { why: sayFailure(outcome.failure, words) };
      return desk.redraw();
    }
    changed(outcome.value);
    const { act } = deskCaseWords[desk.language];
    if (earlier) {
      asking = { why: wayOf(now.name) || path !== 'moves' ? act.earlierArrived : act.gone };
      return desk.redraw();
    }
    kept.write(keptAs(now.name), undefined);
    if (doing === now) doing = undefined;
    desk.say(act.done[path]);
    focusAfterUpdate(host, '.acts-head');
  };

  /** Somebody else was faster: the case is read again, and what was typed stays. */
  const reload = async (now: Doing) => {
    const outcome = await desk.ask(backend.getCase(reference, desk.language));
    if (outcome.ok) changed(outcome.value);
    const { act } = deskCaseWords[desk.language];
    asking = { why: wayOf(now.name) ? act.movedOn : act.gone, isGone: !wayOf(now.name) };
    desk.redraw();
  };

  const takeIt = () => {
    doing = { ...begin('assign'), assignee: desk.user.name };
    submit();
  };

  const button = (name: ActName, text: string) => {
    const { act } = deskCaseWords[desk.language];
    const isUnsent = kept.read(keptAs(name)) !== undefined && doing?.name !== name;
    return html`<button
      type="button"
      id="act-${name}"
      aria-expanded=${doing?.name === name ? 'true' : 'false'}
      @click=${() => start(name)}
    >
      ${text}${isUnsent ? html` <span class="unsent">(${act.unsent})</span>` : nothing}
    </button>`;
  };

  return {
    begin: start,
    draw() {
      const { act, states } = deskCaseWords[desk.language];
      const one = get();
      const way = doing && wayOf(doing.name);
      return html`<h3 class="acts-head" tabindex="-1">${act.title}</h3>
        <div part="actions" class="ways">
          ${one.ways.map((each) => button(nameOf(each), titleOf(each, act.ways) ?? states[each.to]))}
        </div>
        ${one.ways.length ? nothing : html`<p part="hint">${one.state === 'resolved' ? act.waits : act.none}</p>`}
        <div part="actions" class="always">
          ${button('message', act.message)} ${button('note', act.note)} ${button('assign', act.assign)}
          ${
            one.assignee?.name === desk.user.name
              ? nothing
              : html`<button type="button" @click=${takeIt}>${act.takeIt}</button>`
          }
        </div>
        ${
          doing
            ? drawDoing(desk, {
                ...{ one, doing, way, asking, change, submit, cancel, attaching, finding },
                title: way ? (titleOf(way, act.ways) ?? states[way.to]) : titleOfName(doing.name, act),
              })
            : nothing
        }`;
    },
  };
}

const titleOf = ({ reasons: [first] }: Way, ways: Readonly<Record<string, string>>): string | undefined =>
  first && ways[first];

function titleOfName(name: ActName, act: { message: string; note: string; assign: string; title: string }): string {
  return name === 'message' || name === 'note' || name === 'assign' ? act[name] : act.title;
}
