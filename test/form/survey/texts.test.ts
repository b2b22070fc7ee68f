import fc from 'fast-check';
import { type PanelModel, SurveyModel } from 'survey-core';
import { describe, expect, it } from 'vitest';
import type { FormNode } from '../../../src/form/types.ts';
import { open } from '../forms.ts';

describe('the texts of a survey', () => {
  it('speak of answers by their words, and of other by what was written', () => {
    const form = open({
      title: 'Hello {who}',
      elements: [
        { type: 'text', name: 'who' },
        { type: 'dropdown', name: 'place', choices: ['bkk|Bangkok'], showOtherItem: true, title: '{WHO} of {place}' },
        { type: 'checkbox', name: 'many', choices: [{ value: 1, text: 'One' }, 2], title: '{many} {nobody}' },
        { type: 'expression', name: 'cost', expression: '{many.length} * 1000', displayStyle: 'decimal' },
        { type: 'html', name: 'said', html: 'It is {cost}' },
      ],
    });
    const title = (name: string) => form.questions.get(name)?.title;
    expect([form.title, title('place')]).toEqual(['Hello ', ' of ']);
    form.set('who', 'Nok {place}');
    form.set('place', 'bkk');
    form.set('many', [1, 2]);
    expect(form.title).toBe('Hello Nok {place}');
    expect(title('place')).toBe('Nok {place} of Bangkok');
    expect(title('many')).toBe('One, 2 {nobody}');
    expect(form.questions.get('said')?.text('html')).toBe('It is 2,000');
    form.set('place', 'other');
    form.questions.get('place')?.comment?.set('Trat');
    expect(title('place')).toBe('Nok {place} of Trat');
  });

  it('count the questions that can be seen', () => {
    const elements = [
      { type: 'text', name: 'a' },
      { type: 'html', name: 'b' },
      { type: 'text', name: 'c', visibleIf: '{a} = 1' },
      { type: 'text', name: 'd' },
    ];
    const numbers = (json: object) => {
      const form = open({ elements, ...json });
      const all = () => [...form.questions.values()].map((question) => question.number);
      const first = all();
      form.set('a', '1');
      return [first, all()];
    };
    expect(numbers({ showQuestionNumbers: true })).toEqual([
      ['1.', '', '', '2.'],
      ['1.', '', '2.', '3.'],
    ]);
    expect(numbers({ showQuestionNumbers: 'on', questionStartIndex: '(a)' })[1]).toEqual(['(a)', '', '(b)', '(c)']);
    expect(numbers({})[1]).toEqual(['', '', '', '']);
  });

  it('count panels, and what is in them, as SurveyJS does', () => {
    const ways = fc.constantFrom(undefined, 'default', 'onpanel', 'recursive', 'off');
    const starts = fc.constantFrom(undefined, 'a)', '1.', 'Q1');
    const leaf = fc.constant({ type: 'text' });
    const { node } = fc.letrec<{ node: object; panel: object }>((tie) => ({
      node: fc.oneof({ maxDepth: 3 }, leaf, tie('panel')),
      panel: fc.record({
        type: fc.constant('panel'),
        title: fc.constantFrom('P', undefined),
        showQuestionNumbers: ways,
        showNumber: fc.constantFrom(true, undefined),
        questionStartIndex: starts,
        elements: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      }),
    }));
    const forms = fc.record({
      showQuestionNumbers: fc.constantFrom('on', 'onPage', 'recursive', 'off'),
      questionStartIndex: starts,
      pages: fc.array(fc.record({ elements: fc.array(node, { minLength: 1, maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(forms, (written) => {
        let count = 0;
        const json = JSON.parse(JSON.stringify(written), (_, value) =>
          value?.type ? { name: `n${count++}`, ...value } : value,
        );
        const theirs = new SurveyModel(json);
        const panels = theirs.getAllPanels() as PanelModel[];
        const numbers = [
          ...theirs.getAllQuestions().map(({ name, no }) => [name, no]),
          // What is not counted has the number of what it is in there.
          ...panels.map(({ name, no, visibleIndex }) => [name, visibleIndex < 0 ? '' : no]),
        ];
        const named = (node: FormNode): [string, string][] => [
          [node.name, node.number ?? ''],
          ...(node.node === 'panel' ? node.elements.flatMap(named) : []),
        ];
        const ours = open(json).pages.flatMap(({ elements }) => elements.flatMap(named));
        expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(numbers));
      }),
    );
  });

  it('at the end are those whose condition holds, and lead to no script', () => {
    const form = open({
      elements: [{ type: 'text', name: 'a' }],
      completedHtml: '<b>Thank you</b><script>x()</script>',
      completedHtmlOnCondition: [{ expression: "{a} = 'x'", html: 'Well done, {a}' }],
      navigateToUrl: '/thanks?a={a}',
      navigateToUrlOnCondition: [{ expression: "{a} = 'y'", url: 'javascript:alert(1)' }],
    });
    expect([form.completedText, form.navigateToUrl]).toEqual(['Thank you', '/thanks?a=']);
    form.set('a', 'x');
    expect(form.completedText).toBe('Well done, x');
    expect(form.completedHtml).toBe('Well done, x');
    form.set('a', 'y');
    expect(form.navigateToUrl).toBe('');
    form.set('a', 'ก/ข');
    expect(form.navigateToUrl).toBe('/thanks?a=%E0%B8%81%2F%E0%B8%82');
  });

  it('never lose a question to a function that nobody registered', () => {
    const form = open({
      elements: [
        { type: 'text', name: 'a', visibleIf: 'nowhere({b})', requiredIf: '!nowhere({b})' },
        { type: 'text', name: 'b', visibleIf: 'iif({a} empty, true, false)', requiredIf: "'f(x)' notempty" },
      ],
    });
    expect(form.visible()).toEqual(['a', 'b']);
    expect(form.problems().map(({ name }) => name)).toEqual(['b']);
  });
});
