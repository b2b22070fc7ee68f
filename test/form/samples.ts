import { readdirSync, readFileSync } from 'node:fs';

/** A survey as somebody may have written it. */
export interface Sample {
  name: string;
  json: Record<string, unknown>;
}

const folder = new URL('./samples/', import.meta.url);
const guide = new URL('../../node_modules/survey-core/llms/survey-json-authoring.md', import.meta.url);

const own = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): Sample => ({ name: file, json: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }));

/** The examples of SurveyJS's guide for authors; one that is a question alone becomes a survey of it. */
function examplesOfGuide(): Sample[] {
  const blocks = readFileSync(guide, 'utf8').matchAll(/^```json\n(.*?)^```/gms);
  return [...blocks].map(([, text = ''], index) => {
    const json = JSON.parse(text) as Record<string, unknown>;
    const whole = json.pages || json.elements ? json : { elements: [json] };
    return { name: `example ${index + 1} of SurveyJS's guide`, json: whole };
  });
}

/** Documents from `samples/SOURCES.md`: what whoever compares two readers of surveys lets both read. */
export const samples: readonly Sample[] = [...own, ...examplesOfGuide()];
