import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with { type: 'json' };

/** One thing that the manifest tells of an element. */
interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

/** What the manifest says of an element. */
export function descriptionOf(tagName: string): string {
  return elementOf(tagName)?.description ?? '';
}

/**
 * The rows of an element's table, from the manifest. Storybook's own way keeps one row a name, so that the part `form`
 * would take the place of the attribute, and none for the default slot.
 */
export function extractArgTypes(tagName: string): ArgTypes {
  const element = elementOf(tagName);
  if (!element) return {};
  const { attributes, events, slots, cssProperties, cssParts } = element;
  return {
    ...Object.fromEntries(attributes.map((entry) => [entry.name, { ...row('attributes', entry), ...control(entry) }])),
    ...rows('events', events),
    ...rows('slots', slots),
    ...rows('css custom properties', cssProperties),
    ...rows('css shadow parts', cssParts),
  };
}

function elementOf(tagName: string) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return elements.find((element) => element.tagName === tagName);
}

function rows(category: string, entries: Entry[]): ArgTypes {
  return Object.fromEntries(entries.map((entry) => [`${category} ${entry.name}`, row(category, entry)]));
}

function row(category: string, entry: Entry): ArgTypes[string] {
  const { name, description, default: without, type } = entry;
  return {
    name: name || '(default)',
    ...(description && { description }),
    control: { disable: true },
    table: {
      category,
      ...(type && { type: { summary: type.text } }),
      ...(without && { defaultValue: { summary: without } }),
    },
  };
}

/** How a designer sets an attribute; what is free text says something only to a real backend or page. */
function control({ type }: Entry): ArgTypes[string] {
  const options = [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, option]) => option);
  if (options.length > 1) return { control: { type: 'inline-radio' }, options };
  return type?.text === 'boolean' ? { control: { type: 'boolean' } } : {};
}
