import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allKinds } from '../../src/form/survey/kinds.ts';

it('the demonstration asks every kind of question', () => {
  const { pages } = JSON.parse(readFileSync(new URL('../../demo/forms/every-kind.json', import.meta.url), 'utf8'));
  const asked = pages.flatMap(({ elements }: { elements: { type: string }[] }) => elements.map(({ type }) => type));
  expect([...new Set(asked)].sort()).toEqual(Object.keys(allKinds).sort());
});
