import { html, type TemplateResult } from 'lit';
import type { DeskWords } from '../../locales/desk.ts';
import type { Focusable } from '../../ui/focus.ts';
import { keep } from '../../ui/storage.ts';

type Name = keyof DeskWords['shortcuts']['keys'];

/** Keys by where they lie on the keyboard, so that they are the same while Thai is typed; and what is written on them. */
const keys: Readonly<Record<string, readonly [name: Name, key: string]>> = {
  Slash: ['search', '/'],
  KeyJ: ['next', 'J'],
  KeyK: ['previous', 'K'],
  KeyR: ['refresh', 'R'],
  KeyU: ['back', 'U'],
  KeyN: ['note', 'N'],
  KeyM: ['message', 'M'],
  KeyH: ['list', 'H'],
};

/** Single keys that do something, which can be switched off (WCAG 2.1.4). */
export interface Shortcuts {
  /** `act` does what a key stands for, if it can. */
  press(event: KeyboardEvent, act: (name: string) => boolean): void;
  draw(words: DeskWords): TemplateResult;
}

/** Reads keys that are pressed while nothing is typed. */
export function createShortcuts(host: Focusable): Shortcuts {
  const off = keep('local', 'desk:shortcuts-off');

  const press: Shortcuts['press'] = (event, act) => {
    const [name] = keys[event.code] ?? [];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.isComposing;
    if (!name || !isPlain || event.defaultPrevented || off.read() === true || isTyping(event)) return;
    const done = name === 'list' ? open() : act(name);
    if (done) event.preventDefault();
  };
  const open = () => {
    const details = host.renderRoot.querySelector('details.shortcuts') as HTMLDetailsElement;
    details.open = true;
    details.querySelector('summary')?.focus();
    return true;
  };
  const choose = ({ target }: Event) => {
    off.write((target as HTMLInputElement).checked ? undefined : true);
    host.requestUpdate();
  };

  return {
    press,
    draw: ({ shortcuts: words }) => html`<details class="shortcuts">
      <summary>${words.title}</summary>
      <label class="option"
        ><input
          type="checkbox"
          .checked=${off.read() !== true}
          aria-describedby="shortcuts-hint"
          @change=${choose}
        /><span>${words.use}</span></label
      >
      <p part="hint" id="shortcuts-hint">${words.hint}</p>
      <dl class="keys">
        ${Object.values(keys).map(([name, key]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words.keys[name]}</dd></div>`)}
      </dl>
    </details>`,
  };
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as Element;
  return target.matches?.('textarea, select, input:not([type=checkbox], [type=radio])');
}
