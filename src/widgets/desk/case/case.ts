import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../../backends/backend.ts';
import type { DeskCase } from '../../../contract/desk.ts';
import { mayWorkIn } from '../../../contract/desk-wire.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Language } from '../../../locales/language.ts';
import { questionStyles } from '../../../questions/questions.styles.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Area, Desk } from '../context.ts';
import { alert } from '../fields.ts';
import { hashOf } from '../place.ts';
import { saveFrom } from '../save-from.ts';
import { sayFailure } from '../say-failure.ts';
import { type Acts, createActs } from './acts.ts';
import { caseStyles } from './case.styles.ts';
import { drawAnswers, drawFacts, drawPerson } from './facts.ts';
import { drawFiles } from './files.ts';
import { drawTimeline } from './timeline.ts';

/** One case, and what is done with it. */
export function createCase(desk: Desk): Area {
  const { host, backend } = desk;
  dress(host, questionStyles, caseStyles);
  let reference = '';
  let one: DeskCase | undefined;
  let acts: Acts | undefined;
  let failure: Failure | undefined;
  /** In which language it was asked for: the form's questions come in it. */
  let asked: Language | undefined;

  const read = async (): Promise<boolean> => {
    const wanted = reference;
    asked = desk.language;
    failure = undefined;
    const outcome = await desk.ask(backend.getCase(wanted, desk.language));
    if (wanted !== reference) return false;
    if (outcome.ok) take(outcome.value);
    else ({ failure } = outcome);
    desk.redraw();
    return outcome.ok;
  };
  const take = (now: DeskCase) => {
    one = now;
    acts ??= createActs(desk, () => one as DeskCase, take);
  };
  const refresh = async () => {
    if (await read()) desk.say(deskCaseWords[desk.language].view.changed);
  };

  const download = async (id: string, original: boolean) => {
    const outcome = await desk.ask(backend.fileAddress(reference, id, original));
    if (outcome.ok) return saveFrom(outcome.value.path);
    const words = deskWords[desk.language];
    desk.say(words.failed({ why: sayFailure(outcome.failure, words) }));
  };

  const top = (shown: DeskCase): TemplateResult => {
    const { view } = deskCaseWords[desk.language];
    const { language } = desk;
    return html`<div class="title">
      <h2 class="area-head" tabindex="-1"><span class="ref">${shown.reference}</span> ${shown.category.title[language]}</h2>
      <p class="links">
        <button type="button" @click=${refresh}>${deskCaseWords[language].queue.refresh}</button>
        <a class="button" href=${backend.printAddress(shown.reference, language)} target="_blank" rel="noopener"
          >${view.print}</a
        >
        ${
          mayWorkIn('audit', desk.user.roles)
            ? html`<a class="button" href=${hashOf({ area: 'audit', reference: shown.reference })}>${view.audit}</a>`
            : nothing
        }
      </p>
    </div>`;
  };

  const whole = (shown: DeskCase): TemplateResult => {
    const { view } = deskCaseWords[desk.language];
    const { language } = desk;
    return html`${top(shown)}${drawFacts(shown, language)}
      <div class="case">
        <div class="story">
          <section>
            <h3>${view.answers}</h3>
            ${drawAnswers(shown, language)}
          </section>
          <section>
            <h3>${view.person}</h3>
            ${drawPerson(shown, language)}
          </section>
          <section>
            <h3>${view.files}</h3>
            ${shown.files.length ? drawFiles(shown.files, language, download) : html`<p>${view.noFiles}</p>`}
          </section>
        </div>
        <section class="acts">${acts?.draw()}</section>
        <section class="happened">
          <h3>${view.timeline}</h3>
          ${drawTimeline(shown, language, download)}
        </section>
      </div>`;
  };

  return {
    async enter(place) {
      desk.lists.load();
      if (place.reference !== reference) {
        reference = place.reference ?? '';
        one = acts = undefined;
      }
      await focusAfterUpdate(host, '.area-head');
      await read();
      if (one) await focusAfterUpdate(host, '.area-head');
    },
    press(name) {
      if (name === 'back') desk.goTo({ area: 'cases' });
      if (name === 'refresh') void refresh();
      if (name === 'note' || name === 'message') return acts?.begin(name) ?? false;
      return name === 'back' || name === 'refresh';
    },
    draw() {
      const { view } = deskCaseWords[desk.language];
      const words = deskWords[desk.language];
      if (one && asked !== desk.language) void read();
      const why = failure && (failure.reason === 'not-found' ? view.notFound : sayFailure(failure, words));
      const again = html`<button type="button" @click=${read}>${words.tryAgain}</button>`;
      return html`<p class="back"><a href=${hashOf({ area: 'cases' })}>${view.back}</a></p>
        ${alert(why, failure?.reason === 'not-found' ? nothing : again)}
        ${one ? whole(one) : failure ? nothing : html`<p class="area-head" tabindex="-1">${words.loading}</p>`}`;
    },
  };
}
