import type { Context } from 'hono';
import type { CategoriesReply } from '../../contract/complaints.ts';
import type { Language } from '../../locales/language.ts';
import { sayPrivacy } from '../../locales/privacy.ts';
import type { Config } from '../config.ts';
import type { AppEnv, Services } from '../context.ts';
import type { CaseOffer } from '../store/case-offers.ts';

/** What is set for one kind of complaint. */
export type CategoryConfig = Config['categories'][number];

/** What is set for a category; for one that is gone from the configuration, what the first one has. */
export function categoryOf({ categories }: Config, name: string): CategoryConfig {
  const found = categories.find((category) => category.name === name) ?? categories[0];
  if (!found) throw new Error('The configuration has no category.');
  return found;
}

/** What a category is called; one that is gone from the configuration, by its name. */
export const categoryTitle = ({ categories }: Config, name: string): CategoryConfig['title'] =>
  categories.find((category) => category.name === name)?.title ?? { th: name, en: name };

/** What can be complained of here, and under which kind it is counted. */
export const offersOf = ({ categories }: Config): CaseOffer[] =>
  categories.filter(({ elsewhere }) => !elsewhere).map(({ name, kind }) => ({ category: name, kind }));

/** What becomes of personal data. */
function privacyOf({ agency, complaints }: Config): CategoriesReply['privacy'] {
  const say = (lang: Language) => sayPrivacy[lang]({ ...complaints.retention, agency: agency.name[lang] });
  return { th: say('th'), en: say('en') };
}

/** Answers `GET categories`. */
export function getCategories({ config }: Services) {
  const { agency, categories, offices, complaints } = config;
  const { answer, confirm, reopen } = complaints;
  const reply: CategoriesReply = {
    agency: agency.name,
    categories: categories.map(({ unit: _, kind: __, ...category }) => category),
    offices,
    privacy: complaints.privacy ?? privacyOf(config),
    terms: { answer, confirm, reopen },
  };
  return (c: Context<AppEnv>): Response => c.json(reply);
}
