import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../../src/form/answers.ts';
import { createEvaluator } from '../../../src/form/expression/evaluator.ts';
import { standardFunctions } from '../../../src/form/expression/functions.ts';
import { parse } from '../../../src/form/expression/parse.ts';
import { expressions } from './expressions.ts';

function result(expression: string, data: Record<string, unknown> = {}): unknown {
  const answers = createAnswers({ locale: 'en', functions: standardFunctions({}) }, createEvaluator);
  for (const [name, value] of Object.entries(data)) answers.set(name, value);
  const outcome = answers.run(expression);
  if (!outcome) throw new Error(`Not an expression: ${expression}`);
  return outcome.result;
}

describe('reading an expression', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['2 * 3 ^ 2', 18],
    ['2 ^ 3 ^ 2', 64],
    ['10 - 4 - 3', 3],
    ['7 % 4', 3],
    ['10 / 0', null],
    ['0.1 + 0.2', 0.3],
    ['1.1 * 1.1', 1.21],
    ['1 + 1 = 2 and 3 > 2', true],
    ['false and false or true', true],
    ['true or false and false', true],
    ['1 < 2 = true', true],
    ["[1, 2] contains 1 and 'abc' contains 'B'", true],
    ["! 'a' empty", true],
    ['!(1 = 2)', true],
    ['negate true', false],
    ["1 = '1'", true],
    ["'ABC' = ' abc '", true],
    ['0 empty', false],
    ["'' empty", true],
    ["'05' = 5", true],
    ['iif(1 > 2, 10, 20)', 20],
    ['sum(1, [2, 3], "4")', 10],
    ['0x10 + 1', 17],
    ['-1 + 1', 0],
    ['word = "WORD"', true],
  ])('takes %s for %j', (expression, expected) => {
    expect(result(expression)).toEqual(expected);
  });

  it('finds answers under names with blanks, dots, Thai and any letter case', () => {
    const data = { 'ชื่อ สกุล': 'ก', 'a.b': 1, Deep: { Inner: [{ col: 'x' }, { col: 'y' }] }, list: ['p', 'q'] };
    expect(result('{ชื่อ สกุล}', data)).toBe('ก');
    expect(result('{A.B}', data)).toBe(1);
    expect(result('{deep.inner[1].COL}', data)).toBe('y');
    expect(result('{deep.inner[-1].col}', data)).toBe('y');
    expect(result('{list[0]}', data)).toBe('p');
    expect(result('{list.length} + {nobody.length}', data)).toBe(2);
    expect(result('{list[7]} empty', data)).toBe(true);
  });

  it('takes an answer that looks like a number for one, unless it is a code or wanted as it is', () => {
    expect(result('{a} + 1', { a: '2' })).toBe(3);
    expect(result('{a} + 1', { a: '1,5' })).toBe(2.5);
    expect(result("{a} + ''", { a: '05' })).toBe('05');
    expect(result("{#a} + '1'", { a: '2' })).toBe('21');
    expect(result('{id} empty', { id: '1234567890123456' })).toBe(false);
  });

  it('forgives a missing last bracket', () => {
    expect(result('(1 + (2 * 3')).toBe(7);
    expect(result('sum(1, 2')).toBe(3);
  });

  it('lets the other quote and escaped quotes stand inside a text', () => {
    expect(result(`"it's"`)).toBe("it's");
    expect(result(`'say "yes"'`)).toBe('say "yes"');
    expect(result(`'it\\'s'`)).toBe("it's");
  });

  it.each([
    ['{a} >', 5],
    ['{a} = 1 and', 11],
    ['{a} = = 1', 6],
    ['1 + + 2', 4],
    ['(1 + 2))', 7],
    ['{a', 0],
    ["'open", 0],
    ['{a} = 1 {b}', 8],
    ['', 0],
    ['  ', 2],
    ['[1, 2', 5],
    ['007', 1],
  ])('says where %s goes wrong', (expression, at) => {
    expect(parse(expression)).toEqual({ at });
  });

  it('knows the names that it depends on, in every reading', () => {
    const expression = parse('{A.b[0].c} = {ชื่อ} and sum({a.B}) > {#x}');
    expect('names' in expression && [...expression.names]).toEqual(['a', 'a.b', 'a.b.c', 'ชื่อ', 'x']);
  });

  it('knows the functions that it calls', () => {
    const expression = parse("sum(1, myOwn({a})) > 1 and !myOwn(iif(1, 'x(', foo)) = {f(}");
    expect('functions' in expression && [...expression.functions]).toEqual(['sum', 'myOwn', 'iif']);
  });

  it('leaves it to where it stands what {row.x}, {panel.x}, {item} and {$self.x} are', () => {
    const asked: string[] = [];
    const things: Record<string, unknown> = {
      'row.col a': 5,
      prevrow: { n: 4 },
      panel: { x: { y: 3 } },
      item: 'it',
      rowindex: 2,
      $self: { isVisible: true, choices: [{ value: 'first' }] },
      '$q 1': { title: 'T' },
      'm-total': { col: 9 },
      'q-comment': 'why',
    };
    const answers = createAnswers({ locale: 'en' }, createEvaluator).within('m', (name) => {
      asked.push(name);
      return Object.hasOwn(things, name) ? { value: things[name] } : undefined;
    });
    const found = (expression: string) => answers.run(expression)?.result;
    expect(found('{row.Col A} + {prevRow.n} + {panel.x.y} + {rowIndex}')).toBe(14);
    expect(asked).toEqual(['row.col a', 'prevrow.n', 'prevrow', 'panel.x.y', 'panel.x', 'panel', 'rowindex']);
    expect(found('{item} + {$self.choices[0].value} + {$q 1.title} + {q-Comment}')).toBe('itfirstTwhy');
    expect(found('{$self.isVisible} and {m-total.col} = 9')).toBe(true);
    expect(found('{$other.title} empty and {nextRow.n} empty')).toBe(true);
  });

  it('takes an object in braces for one, unless there is something of its name', () => {
    expect(result('{a} = {"x": 1}', { a: { x: 1 } })).toBe(true);
    expect(result('{"x": 1}', { '"x": 1': 'a name' })).toBe('a name');
    expect(result('{not: json} empty')).toBe(true);
  });

  it('is no expression where a name has more parts than any has', () => {
    const named = (parts: number) => `{${'a.'.repeat(parts - 1)}a} = 1`;
    expect(parse(named(20))).toHaveProperty('evaluate');
    expect(parse(named(21))).toHaveProperty('at');
  });

  it('is not brought down by its length or depth', () => {
    expect(result(Array(50_000).fill('1').join(' + '))).toBe(50_000);
    expect(parse('('.repeat(100_000))).toHaveProperty('at');
    expect(parse('!'.repeat(100_000))).toHaveProperty('at');
    expect(parse(`'${'\\"'.repeat(50_000)}`)).toEqual({ at: 0 });
  });

  it('reads any text without throwing, and any expression as one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parse(text)));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`(){}[]'"!=<>+-*/%^.,0 1aéก\\`) }), (text) => void parse(text)),
    );
    fc.assert(fc.property(expressions, (text) => void expect(parse(text)).toHaveProperty('evaluate')));
  });
});
