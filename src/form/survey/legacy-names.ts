import { asText } from '../json.ts';
import type { Json } from '../types.ts';

/** What was once called otherwise, and is called so now, whatever it is a property of. */
const renamed: Readonly<Record<string, string>> = {
  addRowLocation: 'addRowButtonLocation',
  allowRowsDragAndDrop: 'allowRowReorder',
  attachOriginalItems: 'attachData',
  autoComplete: 'autocomplete',
  columnsLocation: 'columnLayout',
  commentPlaceHolder: 'commentPlaceholder',
  defaultValueFromLastPanel: 'copyDefaultValueFromLastEntry',
  defaultValueFromLastRow: 'copyDefaultValueFromLastEntry',
  emptyRowsText: 'noRowsText',
  firstPageIsStarted: 'firstPageIsStartPage',
  goNextPageAutomatic: 'autoAdvanceEnabled',
  hasComment: 'showCommentArea',
  hasNone: 'showNoneItem',
  hasOther: 'showOtherItem',
  hasSelectAll: 'showSelectAllItem',
  insensitive: 'caseInsensitive',
  isAllRowRequired: 'eachRowRequired',
  itemSize: 'inputSize',
  maximumRateDescription: 'maxRateDescription',
  maxOthersLength: 'maxCommentLength',
  maxTimeToFinish: 'timeLimit',
  maxTimeToFinishPage: 'timeLimitPerPage',
  mininumRateDescription: 'minRateDescription',
  optionsCaption: 'placeholder',
  otherPlaceHolder: 'otherPlaceholder',
  panelAddText: 'addPanelText',
  panelNextText: 'nextPanelText',
  panelPrevText: 'prevPanelText',
  panelRemoveButtonLocation: 'removePanelButtonLocation',
  panelRemoveText: 'removePanelText',
  placeHolder: 'placeholder',
  progressBarShowPageTitles: 'progressBarShowNavigationText',
  questionsOrder: 'questionOrder',
  questionTitleTemplate: 'questionTitlePattern',
  rateDisplayMode: 'rateType',
  requiredText: 'requiredMark',
  rowsOrder: 'rowOrder',
  showClearButton: 'allowClear',
  showOptionsCaption: 'allowClear',
  showRangeInProgress: 'showProgressBar',
  showTimerPanelMode: 'timerInfoMode',
  size: 'inputSize',
  templateTitleLocation: 'templateQuestionTitleLocation',
  useDisplayValuesInTitle: 'useDisplayValuesInDynamicTexts',
};

/** What a property is called now. */
export function presentName(name: string, json: Json): string {
  if (name === 'questions' && !isTrigger(json)) return json.type === 'paneldynamic' ? 'templateElements' : 'elements';
  if (name === 'text' && json.type === 'image') return 'altText';
  return Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name;
}

/** A trigger names the questions that it shows, it does not hold them. */
function isTrigger({ type }: Json): boolean {
  return type === 'visible' || type === 'visibletrigger';
}

/** Properties that once said in one value what several say now. */
export const formerValues: Readonly<Record<string, (value: unknown) => Json>> = {
  mode: (value) => (value === 'display' ? { readOnly: true } : {}),
  isSinglePage: (value) => (value === true ? { questionsOnPageMode: 'singlePage' } : {}),
  showProgressBar: (value) =>
    typeof value === 'string'
      ? { showProgressBar: value !== 'off', ...(value !== 'off' && { progressBarLocation: value.toLowerCase() }) }
      : { showProgressBar: value },
  showPreviewBeforeComplete: (value) =>
    typeof value === 'string'
      ? {
          showPreviewBeforeComplete: value !== 'noPreview',
          ...(value === 'showAnsweredQuestions' && { previewMode: 'answeredQuestions' }),
        }
      : { showPreviewBeforeComplete: value },
  showTimerPanel: (value) =>
    value === 'top' || value === 'bottom' ? { showTimer: true, timerLocation: value } : { showTimer: false },
  showQuestionNumbers: (value) => ({
    showQuestionNumbers: typeof value === 'boolean' ? (value ? 'on' : 'off') : asText(value),
  }),
};
