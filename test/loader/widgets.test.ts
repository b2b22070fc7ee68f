import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reserves } from '../../src/loader/widgets.ts';

const widgets = join(import.meta.dirname, '../../src/widgets');

it('it keeps a place free for every widget that there is', () => {
  const tags = readdirSync(widgets).filter((name) => existsSync(join(widgets, name, 'define.ts')));
  expect(Object.keys(reserves).sort()).toEqual(tags.map((name) => `ruam-${name}`).sort());
});
