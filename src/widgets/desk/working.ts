import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../../backends/backend.ts';
import type { DeskBackend } from '../../backends/desk.ts';
import type { DeskSession } from '../../contract/desk-accounts.ts';
import { mayWorkIn } from '../../contract/desk-wire.ts';
import { type DeskWords, deskWords } from '../../locales/desk.ts';
import type { Language } from '../../locales/language.ts';
import type { Focusable } from '../../ui/focus.ts';
import { keep } from '../../ui/storage.ts';
import { createAreas } from './areas.ts';
import type { Desk } from './context.ts';
import { alert } from './fields.ts';
import { createKept } from './kept.ts';
import { createLists } from './lists.ts';
import { areaNames, hashOf, type Place, readPlace } from './place.ts';
import { isRefused } from './say-failure.ts';
import { createShortcuts } from './shortcuts.ts';
import { day } from './times.ts';

/** One person's work at the desk. */
export interface Working {
  readonly user: DeskSession['user'];
  /** Something that was typed has not been sent. */
  readonly unsent: boolean;
  draw(): TemplateResult;
  /** Goes to where the page's address points. */
  go(): void;
  press(event: KeyboardEvent): void;
  /** Says what was done outside of its parts. */
  tell(text: string): void;
  /** They sign out: what was typed is gone. */
  forget(): void;
}

interface Given {
  host: Focusable & Element;
  backend: DeskBackend;
  address: string;
  language(): Language;
  session: DeskSession;
  /** Told of each answer, and whether it said that nobody is signed in any more. */
  heard(isOver: boolean): void;
}

/** Lets somebody work: each part of the desk comes when it is first gone to, and stays as it was left. */
export function createWorking({ host, backend, address, language, session, heard }: Given): Working {
  const { user } = session;
  const kept = createKept(keep('session', `desk:${address}`), user.name);
  const allowed = areaNames.filter((name) => mayWorkIn(name, user.roles));
  let place: Place | undefined;
  let told = '';
  let missing = false;

  const redraw = () => host.requestUpdate();
  const ask = async <T>(answer: Promise<Outcome<T>>) => {
    const outcome = await answer;
    const isOver = !outcome.ok && isRefused(outcome.failure, 'signed-out');
    if (outcome.ok || isOver) heard(isOver);
    return outcome;
  };
  const desk: Desk = {
    ...{ host, backend, address, user, kept, redraw, ask },
    lists: createLists(backend, ask, redraw),
    get language() {
      return language();
    },
    goTo(to) {
      // The browser's own "back" leads from a case to the list.
      if (location.hash === hashOf(to)) go();
      else location.hash = hashOf(to);
    },
    say(text) {
      told = text;
      redraw();
    },
  };
  const areas = createAreas(desk);
  const shortcuts = createShortcuts(host);

  const go = async () => {
    const asked = readPlace(location.hash);
    const [first = 'cases'] = allowed;
    const to = allowed.includes(asked.area) ? asked : { area: first };
    const from = place;
    place = to;
    told = '';
    missing = false;
    redraw();
    try {
      const area = await areas.open(to);
      if (place === to) area.enter(to, from);
    } catch (error) {
      console.error(error);
      missing = true;
    }
    redraw();
  };

  const menu = (words: DeskWords) => html`<nav aria-label=${words.menu}>
    <ul part="list" class="menu">
      ${allowed.map(
        (name) => html`<li>
          <a href=${hashOf({ area: name })} aria-current=${name === place?.area ? 'page' : nothing}
            >${words.areas[name]}</a
          >
        </li>`,
      )}
    </ul>
  </nav>`;

  return {
    user,
    get unsent() {
      return kept.any;
    },
    go,
    forget: () => kept.clear(),
    tell: desk.say,
    press: (event) => shortcuts.press(event, (name) => Boolean(place && areas.at(place)?.press?.(name))),
    draw() {
      const words = deskWords[language()];
      const area = place && areas.at(place);
      const again = html`<p><button type="button" @click=${go}>${words.tryAgain}</button></p>`;
      return html`${allowed.length > 1 ? menu(words) : nothing}
 ${drawHolidays(session, language())}
        <p class="told" role="status" part="status">${told}</p>
        ${alert(missing ? words.partMissing : undefined, again)}
        <div class="area">${area ? area.draw() : missing ? nothing : html`<p>${words.loading}</p>`}</div>
        ${shortcuts.draw(words)}`;
    },
  };
}

/** Who can have the list of holidays renewed is told that it ends. */
function drawHolidays({ holidaysEnd, user: { roles } }: DeskSession, language: Language) {
  if (!holidaysEnd || !roles.some((role) => role !== 'agent')) return nothing;
  return html`<p class="note">${deskWords[language].holidaysEnd({ date: day(holidaysEnd, language) })}</p>`;
}
