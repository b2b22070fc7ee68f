import type { CategoriesReply } from '../../contract/complaints.ts';
import type { Json } from '../../form/types.ts';
import type { ComplaintRestWords } from '../../locales/complaint-rest.ts';
import { conditions } from './known-conditions.ts';
import { asked } from './names.ts';

/** One kind of complaint, as the backend offers it. */
export type Category = CategoriesReply['categories'][number];

/**
 * The category's own form, and behind it where it happened and who complains: one form, so that the one engine asks,
 * checks, drafts and shows it. The words follow the language.
 */
export function compose(
  form: Json,
  { asksOffice, asksPlace, identities }: Category,
  offices: CategoriesReply['offices'],
  words: () => ComplaintRestWords,
): Json {
  const { pages, elements, questions, title, ...rest } = form;
  const own: Json[] = Array.isArray(pages) ? pages : [{ elements: elements ?? questions }];
  const say = (text: (words: ComplaintRestWords) => string) => ({
    get default() {
      return text(words());
    },
  });
  const { office, province, district, subdistrict } = asked;
  const where = [
    asksOffice &&
      offices.length > 0 && {
        ...{ type: 'dropdown', name: office, title: say(({ where }) => where.office) },
        choices: offices.map(({ name, title: { th, en } }) => ({ value: name, text: { default: en, th } })),
      },
    asksPlace && { type: 'dropdown', name: province, title: say(({ where }) => where.province) },
    asksPlace && {
      ...{ type: 'dropdown', name: district, title: say(({ where }) => where.district) },
      visibleIf: conditions.inProvince,
    },
    asksPlace && {
      ...{ type: 'dropdown', name: subdistrict, title: say(({ where }) => where.subdistrict) },
      visibleIf: conditions.inDistrict,
    },
  ].filter((question) => question !== false);
  const { seen } = conditions;
  const who = [
    {
      ...{ type: 'radiogroup', name: asked.identity, title: say(({ who }) => who.identity), isRequired: true },
      choices: identities.map((mode) => ({ value: mode, text: say(({ who }) => who.modes[mode]) })),
    },
    {
      ...{ type: 'text', name: asked.name, autocomplete: 'name', maxLength: 200, isRequired: true, visibleIf: seen },
      ...{ title: say(({ who }) => who.name), description: say(({ who }) => who.notKept) },
    },
    {
      ...{
        type: 'text',
        name: asked.email,
        inputType: 'email',
        autocomplete: 'email',
        maxLength: 254,
        visibleIf: seen,
      },
      ...{ title: say(({ who }) => who.email), description: say(({ who }) => who.emailHint) },
    },
    {
      ...{ type: 'text', name: asked.phone, inputType: 'tel', autocomplete: 'tel', maxLength: 40, visibleIf: seen },
      ...{ title: say(({ who }) => who.phone), description: say(({ who }) => who.phoneHint) },
    },
  ];
  return {
    ...rest,
    pages: [
      ...own.map((page, nth) => (nth > 0 || page.title ? page : { ...page, title: title ?? say(({ what }) => what) })),
      ...(where.length > 0 ? [{ title: say(({ where }) => where.title), elements: where }] : []),
      { title: say(({ who }) => who.title), elements: who },
    ],
  };
}
