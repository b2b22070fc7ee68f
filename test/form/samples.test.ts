import { Model } from 'survey-core';
import { describe, expect, it, vi } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import { samples } from './samples.ts';

/** Kinds that occur in surveys in use. */
const kinds =
  'text comment radiogroup checkbox dropdown tagbox boolean rating ranking matrix matrixdropdown matrixdynamic multipletext paneldynamic panel html image expression file imagepicker slider buttongroup signaturepad';

/** Properties, and types of validators and triggers, that a reader of surveys has to know. */
const properties = `visibleIf enableIf requiredIf setValueIf setValueExpression resetValueIf defaultValue defaultValueExpression valueName
  showOtherItem showNoneItem showSelectAllItem showRefuseItem showDontKnowItem otherText choicesOrder choicesFromQuestion choicesByUrl
  choicesVisibleIf choicesEnableIf rowsVisibleIf columnsVisibleIf minSelectedChoices maxSelectedChoices calculatedValues triggers
  minValueExpression maxValueExpression maskType questionsOnPageMode firstPageIsStartPage showPreviewBeforeComplete showProgressBar showTOC
  completedHtml completedHtmlOnCondition navigateToUrl clearInvisibleValues showQuestionNumbers questionTitleLocation titleLocation timeLimit
  questions requiredText hasOther hasNone hasSelectAll hasComment optionsCaption placeHolder isAllRowRequired rowsOrder panelAddText
  mininumRateDescription maximumRateDescription mode rateValues rateType cellType detailElements keyName totalType`;
const parts = 'complete setvalue copyvalue skip runexpression numeric email regex expression answercount';

const list = (text: string) => text.trim().split(/\s+/);
const written = JSON.stringify(samples);

describe('the sample surveys', () => {
  it('have every kind, property, validator and trigger that surveys in use have', () => {
    expect(samples.length).toBeGreaterThan(50);
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length);
    expect(list(`${kinds} ${parts}`).filter((type) => !written.includes(`"type":"${type}"`))).toEqual([]);
    expect(list(properties).filter((property) => !written.includes(`"${property}":`))).toEqual([]);
  });
});

describe.each(samples.map(({ name, json }) => [name, json] as const))('%s', (_, json) => {
  it('is read by SurveyJS and by Ruam, and neither throws', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => new Model(structuredClone(json))).not.toThrow();
    const form = createForm(json, { locale: 'th' });
    form.problems();
    form.complete();
    vi.restoreAllMocks();
  });
});
