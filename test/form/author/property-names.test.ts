import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Serializer } from 'survey-core';
import { expect, it } from 'vitest';
import { heeded, unheeded } from '../../../src/form/author/property-names.ts';
import { presentName } from '../../../src/form/survey/legacy-names.ts';

const classes = `survey page panel text comment radiogroup checkbox dropdown tagbox boolean rating ranking matrix matrixdropdown
  matrixdynamic multipletext paneldynamic html image expression file imagepicker slider buttongroup signaturepad
  matrixdropdowncolumn multipletextitem calculatedvalue htmlconditionitem urlconditionitem numericvalidator textvalidator
  answercountvalidator regexvalidator emailvalidator expressionvalidator visibletrigger completetrigger setvaluetrigger
  copyvaluetrigger skiptrigger runexpressiontrigger`;

const known = new Set(
  classes.split(/\s+/).flatMap((name) => Serializer.getProperties(name).map((property) => property.name)),
);

const root = join(import.meta.dirname, '../../../src');
const code = ['form', 'questions', 'widgets', 'server']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.includes('author'))
  .map((file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
  .join('\n');
const words = new Set(code.match(/[A-Za-z_$][\w$]*/g));

it('knows every property that SurveyJS has', () => {
  const names = [...known].map((name) => presentName(name, {}));
  expect(names.filter((name) => !heeded.has(name) && !unheeded.has(name) && name !== 'page')).toEqual([]);
});

it('says that something comes of a property just if the code names it', () => {
  expect([...heeded].filter((name) => !words.has(name))).toEqual([]);
  expect([...unheeded].filter((name) => words.has(name))).toEqual([]);
});
