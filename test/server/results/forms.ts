import fc from 'fast-check';
import type { Data, Json } from '../../../src/form/types.ts';

const scale = [1, 2, 3].map((value) => ({ value, text: { default: `step ${value}`, th: `ระดับ ${value}` } }));

/** A form that asks in every way that is counted, and in some that are not. */
export const everyShape: Json = {
  title: { default: 'How was it?', th: 'บริการเป็นอย่างไร' },
  elements: [
    { type: 'rating', name: 'score', title: { default: 'Score', th: 'คะแนน' } },
    { type: 'rating', name: 'recommend', rateMin: 0, rateMax: 10, nps: true },
    { type: 'radiogroup', name: 'who', choices: ['a', 'b', 'c'], showOtherItem: true },
    { type: 'boolean', name: 'again' },
    { type: 'checkbox', name: 'why', choices: ['x', 'y', 'z'] },
    { type: 'text', inputType: 'number', name: 'minutes' },
    { type: 'ranking', name: 'first', choices: ['p', 'q'] },
    { type: 'matrix', name: 'parts', columns: scale, rows: ['staff', { value: 2, text: 'room' }] },
    { type: 'comment', name: 'words' },
    { type: 'text', inputType: 'email', name: 'mail' },
    { type: 'text', inputType: 'number', name: 'secret', personal: true },
    { type: 'dropdown', name: 'from', valueName: 'origin', choices: ['north', 'south'] },
    { type: 'tagbox', name: 'tags', choices: ['x', 'y'], showOtherItem: true },
    { type: 'imagepicker', name: 'picture', choices: ['sea', 'hill'], multiSelect: true },
    { type: 'slider', name: 'warm', min: 0, max: 10 },
    { type: 'slider', name: 'open', sliderType: 'range' },
    { type: 'expression', name: 'double', expression: '{warm} * 2' },
    { type: 'file', name: 'photos', allowMultiple: true },
    { type: 'multipletext', name: 'house', items: [{ name: 'adults', inputType: 'number' }, { name: 'street' }] },
    {
      type: 'matrixdropdown',
      name: 'weeks',
      rows: ['first', { value: 2, text: 'second' }],
      columns: [
        { name: 'how', cellType: 'radiogroup', choices: ['good', 'bad'], showOtherItem: true },
        { name: 'hours', cellType: 'text', inputType: 'number', title: { default: 'Hours', th: 'ชั่วโมง' } },
        { name: 'note', cellType: 'comment' },
      ],
    },
    {
      type: 'matrixdynamic',
      name: 'visits',
      choices: ['office', 'web'],
      columns: [{ name: 'where' }, { name: 'minutes', cellType: 'text', inputType: 'number' }],
    },
    {
      type: 'paneldynamic',
      name: 'children',
      title: { default: 'Children', th: 'บุตร' },
      templateElements: [
        {
          type: 'panel',
          name: 'inner',
          elements: [
            { type: 'rating', name: 'health', rateMax: 3 },
            { type: 'text', name: 'nickname' },
          ],
        },
        { type: 'matrix', name: 'skills', columns: scale, rows: ['reading', 'sums'] },
      ],
    },
  ],
};

const week = fc.record(
  { how: fc.constantFrom('good', 'bad', 'typed'), hours: fc.nat(40), note: fc.constant('จด') },
  { requiredKeys: [] },
);
const visit = fc.record({ where: fc.constantFrom('office', 'web'), minutes: fc.nat(60) }, { requiredKeys: [] });
const child = fc.record(
  {
    health: fc.integer({ min: 1, max: 3 }),
    nickname: fc.constant('น้อง'),
    skills: fc.record({ reading: fc.constantFrom(1, 2, 3), sums: fc.constantFrom(1, 2, 3) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Answers to it. */
export const someAnswers: fc.Arbitrary<Data> = fc.record(
  {
    score: fc.integer({ min: 1, max: 5 }),
    recommend: fc.integer({ min: 0, max: 10 }),
    who: fc.constantFrom('a', 'b', 'c', 'somebody else'),
    again: fc.boolean(),
    why: fc.subarray(['x', 'y', 'z']),
    minutes: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(1_234_567_890_123)),
    first: fc.constantFrom(['p', 'q'], ['q', 'p'], ['q']),
    parts: fc.record({ staff: fc.constantFrom(1, 2, 3), 2: fc.constantFrom(1, 2, 3) }, { requiredKeys: [] }),
    words: fc.constant('บอกเล่า'),
    origin: fc.constantFrom('north', 'south'),
    tags: fc.subarray(['x', 'y', 'typed']),
    picture: fc.subarray(['sea', 'hill']),
    warm: fc.integer({ min: 0, max: 10 }),
    open: fc.constantFrom([8, 16], [9, 12]),
    double: fc.integer({ min: 0, max: 20 }),
    photos: fc.array(fc.constant({ name: 'a.jpg', type: 'image/jpeg', content: 'id' }), { maxLength: 3 }),
    house: fc.record({ adults: fc.nat(5), street: fc.constant('ถนน') }, { requiredKeys: [] }),
    weeks: fc.record({ first: week, 2: week }, { requiredKeys: [] }),
    visits: fc.array(visit, { maxLength: 4 }),
    children: fc.array(child, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
