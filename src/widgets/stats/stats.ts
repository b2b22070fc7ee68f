import { type CSSResultGroup, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ruamStats, type StatsBackend } from '../../backends/stats.ts';
import type { StatsReply } from '../../contract/stats.ts';
import { statsWords } from '../../locales/stats.ts';
import { RuamElement } from '../../ui/element.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { tokens } from '../../ui/tokens.styles.ts';
import { drawStats } from './draw.ts';
import { statsStyles } from './stats.styles.ts';

/**
 * How many complaints a public agency received and what became of them, by month of a fiscal year, half or quarter;
 * that there was none is said only of a time through all of which one could complain.
 *
 * @slot - Shows until the figures are there, and again where they cannot be.
 * @cssprop [--ruam-accent=light-dark(#1a56a8, #8ab8f5)] - Buttons, links.
 * @csspart problem - Why the figures are not there.
 * @csspart actions - The button to try again.
 * @csspart meta - Of when the figures are.
 */
export class RuamStats extends RuamElement {
  static override styles: CSSResultGroup = [tokens, formStyles, statsStyles];
  static override properties: PropertyDeclarations = { period: {} };

  /** `2569`, `2569-H1`, `2569-Q1` or `2568-10`, in Buddhist years; this fiscal year without it. */
  declare period?: string;

  #stats: StatsReply | undefined;
  #failed = false;
  #turn = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if ((['period', 'endpoint', 'backend'] as const).some((name) => changed.has(name)) || !this.hasUpdated)
      this.#read();
  }

  override render() {
    const words = statsWords[this.language.current];
    if (this.#stats) {
      const label = words.title;
      return this.frame(
        html`<section class="card" aria-label=${label}>${drawStats(this.#stats, words, this.language.current)}</section>`,
      );
    }
    if (!this.#failed) return html`<slot class="fallback"></slot>`;
    return html`<slot class="fallback"></slot>${this.frame(
      html`<p part="problem" role="alert">${words.failed}</p>
        <div part="actions"><button type="button" @click=${this.#read}>${words.again}</button></div>`,
    )}`;
  }

  readonly #read = async () => {
    const turn = ++this.#turn;
    const own = typeof this.backend === 'string' ? {} : (this.backend as Partial<StatsBackend>);
    const from = own.getStats ? (own as StatsBackend) : ruamStats(this.address);
    const outcome = await from.getStats(this.period);
    if (turn !== this.#turn) return;
    this.#stats = outcome.ok ? outcome.value : undefined;
    this.#failed = !outcome.ok;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ruam-stats': RuamStats;
  }
}
