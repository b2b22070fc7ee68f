import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintView } from '../../contract/complaints.ts';
import { formatDateTime, formatNumber } from '../../country/th/date.ts';
import type { Language } from '../../locales/language.ts';
import type { TrackerRestWords } from '../../locales/tracker-rest.ts';

type Entry = ComplaintView['events'][number];

/** All that has happened, the newest first. `download` is told of the file that is wanted. */
export function timeline(
  { events }: ComplaintView,
  words: TrackerRestWords,
  language: Language,
  download: (id: string) => void,
): TemplateResult {
  return html`<h3>${words.timeline}</h3>
    <ol part="list" reversed>
      ${[...events].reverse().map(
        (entry) => html`<li part="item">
          <h4>${titleOf(entry, words)}</h4>
          <p part="meta">
            <time datetime=${entry.at}>${formatDateTime(new Date(entry.at), language)}</time> · ${words.who[entry.actor]}
          </p>
          ${entry.reason ? html`<p>${words.cases.reasons[entry.reason]}</p>` : nothing}
          ${entry.destination ? html`<p>${words.destination({ ...entry.destination, number: entry.destination.number ?? '' })}</p>` : nothing}
          ${entry.text ? html`<p class="said">${entry.text}</p>` : nothing}
          ${entry.files?.map(
            ({ id, name, size }) => html`<button type="button" class="plain" @click=${() => download(id)}>
              ${words.download({ name, kb: formatNumber(Math.ceil(size / 1000), language) })}
            </button>`,
          )}
        </li>`,
      )}
    </ol>`;
}

function titleOf({ kind, to, rating = 0 }: Entry, words: TrackerRestWords): string {
  switch (kind) {
    case 'filed':
      return words.filed;
    case 'message':
      return words.message;
    case 'rated':
      return words.rated({ rating });
    case 'renewed':
      return words.renewed;
    default:
      return to ? words.cases.states[to] : words.entry;
  }
}
