import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CategoriesReply } from '../../src/contract/complaints.ts';
import { createForm } from '../../src/form/index.ts';
import type { Json } from '../../src/form/types.ts';
import { fileWords } from '../../src/locales/file.ts';
import { complaintRestWords } from '../../src/locales/th/complaint-rest.ts';
import ready from '../../src/surveys/complaints/complaint.json' with { type: 'json' };
import { type Category, compose } from '../../src/widgets/complaint/compose.ts';
import { hasKnownRules } from '../../src/widgets/complaint/known-conditions.ts';
import { loadSmallParts } from '../../src/widgets/complaint/small-parts.ts';

// Nothing is pinned outside of a page.
vi.mock('../../src/ui/later.ts', () => ({ later: <T>(load: () => T) => load() }));

const category = {
  ...{ name: 'service', form: 'complaint', notices: [], elsewhere: false, asksOffice: true, asksPlace: true },
  ...{ title: { th: 'ก', en: 'a' }, identities: ['named', 'confidential', 'anonymous'] },
  term: { days: 15, kind: 'working' },
} as const satisfies Record<keyof Omit<Category, 'hint'>, unknown>;
const offices: CategoriesReply['offices'] = [{ name: 'bkk', title: { th: 'ก', en: 'a' } }];
const composed = (form: Json = ready) =>
  compose(form, category as unknown as Category, offices, () => complaintRestWords);
const now = () => new Date('2026-11-23T10:00:00Z');
const options = { locale: 'th', now, timeZone: 'Asia/Bangkok' };
const load = (form: Json) => loadSmallParts(form, () => fileWords.th);

const more = { type: 'text', name: 'more', visibleIf: '{what} notempty' };
const own = { elements: [...ready.elements, more] };
const bus = { type: 'text', name: 'bus', validators: [{ type: 'regex', regex: '^\\d+$' }] };
const checked = { elements: [...ready.elements, bus] };

describe('the small model of a complaint', () => {
  it.each([
    ['the ready form', ready, true],
    ['one with a condition of its own', own, false],
    ['one with a check of its own', checked, false],
  ] as const)('reads %s as the whole model does, whatever is answered', async (_, form, isKnown) => {
    const json = composed(form as Json);
    expect(hasKnownRules(json)).toBe(isKnown);
    const parts = await load(json);
    expect(parts.knows(json)).toBe(true);
    const answer = fc.oneof(
      fc.tuple(fc.constant('what'), fc.constantFrom(undefined, '', 'รอนาน')),
      fc.tuple(fc.constant('when'), fc.constantFrom('2026-11-23', '2026-11-24', '2569-11-23', 'x')),
      fc.tuple(fc.constantFrom('more', 'bus'), fc.constantFrom('12', 'สาย 12')),
      fc.tuple(fc.constant('ruam_identity'), fc.constantFrom(undefined, 'named', 'confidential', 'anonymous')),
      fc.tuple(fc.constantFrom('ruam_name', 'ruam_email'), fc.constantFrom(undefined, 'ก', 'a@example.com')),
      fc.tuple(fc.constantFrom('ruam_province', 'ruam_district'), fc.constantFrom(undefined, '50', '5001')),
    );
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const [small, whole] = [parts.read(json, options), createForm(json, options)];
        for (const [name, value] of answers) {
          small.set(name, value);
          whole.set(name, value);
          expect([small.visible(), small.problems(), small.data]).toEqual([
            whole.visible(),
            whole.problems(),
            whole.data,
          ]);
        }
        expect(small.complete()).toEqual(whole.complete());
      }),
    );
  });

  it.each([
    ['a rating', { type: 'rating', name: 'r' }],
    ['a matrix', { type: 'matrix', name: 'm', columns: [1], rows: ['a'] }],
    ['a property that it does not know', { type: 'text', name: 't', maskType: 'numeric' }],
  ])('leaves %s to the whole', async (_, question) => {
    const json = composed({ elements: [question] });
    expect((await load(json)).knows(json)).toBe(false);
  });
});
