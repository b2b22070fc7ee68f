import type { TemplateResult } from 'lit';
import type { PlacesReply } from '../../../contract/complaint-places.ts';
import { deskFilingWords } from '../../../locales/desk-filing.ts';
import type { Desk } from '../context.ts';
import { select } from '../fields.ts';
import type { Entry } from './entry.ts';

const levels = ['province', 'district', 'subdistrict'] as const;

/** The lists of provinces, districts and sub-districts, each brought when it is first looked at. */
export interface PlaceLists {
  draw(entry: Entry, change: (more: Partial<Entry>) => void): TemplateResult[];
}

/** Brings them. */
export function createPlaceLists(desk: Desk): PlaceLists {
  const lists = new Map<string, PlacesReply>();
  const load = async (within: string) => {
    lists.set(within, []);
    const outcome = await desk.ask(desk.backend.getPlaces(within));
    if (outcome.ok) lists.set(within, outcome.value);
    // What did not come is asked for again when it is looked at once more.
    else lists.delete(within);
    if (outcome.ok) desk.redraw();
  };
  const within = (code: string): PlacesReply => {
    if (!lists.has(code)) void load(code);
    return lists.get(code) ?? [];
  };
  return {
    draw(entry, change) {
      const words = deskFilingWords[desk.language];
      const shown = levels.filter((_, nth) => nth === 0 || entry[levels[nth - 1] as 'province']);
      return shown.map((level, nth) => {
        const list = within(nth === 0 ? '' : entry[levels[nth - 1] as 'province']);
        const options = list
          .map(({ code, name }) => [code, name[desk.language]] as const)
          .sort(([, one], [, other]) => one.localeCompare(other, desk.language));
        const below = Object.fromEntries(levels.slice(nth + 1).map((name) => [name, '']));
        return select({
          ...{ id: `file-${level}`, label: words[level], value: entry[level] },
          options: [['', words.choose], ...options],
          on: (code) => change({ [level]: code, ...below }),
        });
      });
    },
  };
}
