import { readFile } from 'node:fs/promises';

const file = new URL('../src/surveys/satisfaction.json', import.meta.url);

/** How often people choose the first, second … of what they are offered, as far as it goes; the rest is rare. */
const habits = { service: [9, 22, 10, 8, 5, 2, 4], channel: [24, 3, 27, 5, 1], role: [46, 10, 2, 2] };
const age = [2, 14, 17, 14, 9, 4];
/** How satisfied people are with each dimension, from very satisfied down. */
const moods = {
  process: [16, 24, 13, 5, 2],
  staff: [30, 20, 7, 2, 1],
  place: [18, 25, 12, 4, 1],
  information: [12, 22, 17, 7, 2],
  outcome: [21, 25, 10, 3, 1],
  overall: [20, 27, 9, 3, 1],
};
const remarks = {
  best: ['เจ้าหน้าที่อธิบายชัดเจนและสุภาพ', 'ขึ้นทะเบียนออนไลน์ได้เอง ไม่ต้องเดินทาง', 'ได้คิวเร็ว'],
  improve: ['ช่วงเช้าคนมาก ควรเพิ่มช่องบริการ', 'อยากให้ระบบออนไลน์แจ้งเตือนวันรายงานตัว', 'ที่จอดรถไม่พอ'],
};

/**
 * Answers to the ready survey of satisfaction as people might give them, the same at each call: what the demonstration
 * shows results of. They are nobody's.
 * @param {number} [people]
 * @returns {Promise<Record<string, unknown>[]>}
 */
export async function demoAnswers(people = 80) {
  const { pages } = JSON.parse(await readFile(file, 'utf8'));
  const questions = pages.flatMap(({ elements }) => elements);
  const next = numbers();
  return Array.from({ length: people }, (_, person) => answersOf(questions, next, person));
}

function answersOf(questions, next, person) {
  const answers = {};
  for (const question of questions) {
    const { name } = question;
    if (name === 'place' && !['office', 'mobile'].includes(answers.channel)) continue;
    const answer = answerTo(question, next, person);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers;
}

function answerTo({ type, name, rows, columns, choices }, next, person) {
  const read = (item) => item.value ?? item;
  if (type === 'comment') return person % 7 === 0 ? remarks[name][(person / 7) % remarks[name].length] : undefined;
  if (type === 'rating') return 5 - chosen(moods[name], next);
  if (type !== 'matrix') return read(choices[chosen(habits[name] ?? age, next)]);
  return Object.fromEntries(rows.map((row) => [read(row), read(columns[chosen(moods[name], next)])]));
}

/** The place of one of some weights. */
function chosen(weights, next) {
  const sums = weights.map((_, index) => weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0));
  const point = next() * (sums.at(-1) ?? 0);
  return sums.findIndex((sum) => point < sum);
}

/** Numbers from 0 to below 1 that look like chance and never differ (mulberry32). */
function numbers() {
  let state = 2569;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
