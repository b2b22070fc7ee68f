import { asJson, asList, asText, localise } from '../json.ts';
import type { FormContext } from '../nodes.ts';
import { hasLoneSurrogate } from '../text.ts';
import type { Json } from '../types.ts';
import { ownValue } from './own-names.ts';
import { pipe } from './piping.ts';
import { sharedOf } from './shared.ts';
import { setVariable } from './variables.ts';

/** What is said at the end as things stand, as its author marked it up; answers in it stay words, whatever was typed. */
export function completedHtml(context: FormContext): string {
  const { html = context.json.completedHtml } = firstThatHolds(context, context.json.completedHtmlOnCondition) ?? {};
  return context.say(html, (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
}

/** Where to go after the end as things stand; '' for nowhere, and for what would run instead of leading somewhere. */
export function navigateToUrl(context: FormContext): string {
  const { url = context.json.navigateToUrl } = firstThatHolds(context, context.json.navigateToUrlOnCondition) ?? {};
  const address = pipe(localise(url, context.locale), (name) => {
    const answer = asText(context.answers.run(`{#${name}}`)?.result);
    return hasLoneSurrogate(answer) ? '' : encodeURIComponent(answer);
  }).trim();
  return /^(https?:|[./?#]|\w[^:]*$)/i.test(address) ? address : '';
}

function firstThatHolds(context: FormContext, conditions: unknown): Json | undefined {
  return asList(conditions)
    .map(asJson)
    .find(({ expression }) => {
      // Counts of a quiz are made out when they are asked for.
      for (const name of sharedOf(context)?.read(expression)?.names ?? []) {
        const own = ownValue(context, name);
        if (own !== undefined) setVariable(context, name, own);
      }
      return context.answers.run(expression)?.result === true;
    });
}
