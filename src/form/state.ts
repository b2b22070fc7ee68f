import type { Answers } from './answers.ts';
import type { Json } from './types.ts';

/** What conditions change of one node. */
export interface State {
  visible: boolean;
  enabled: boolean;
  required: boolean;
}

/** Reads a node's state as it was written. */
export function readState(json: Json): State {
  return { visible: json.visible !== false, enabled: json.readOnly !== true, required: json.isRequired === true };
}

/** Lets a node's conditions change its state. Only what is exactly true shows and requires, only exactly false disables. */
export function watchState(state: State, json: Json, answers: Answers, onVisible: () => void): void {
  answers.watch(json.visibleIf, (result) => {
    if (state.visible === (result === true)) return;
    state.visible = !state.visible;
    onVisible();
  });
  answers.watch(json.enableIf, (result) => {
    state.enabled = result !== false;
  });
  answers.watch(json.requiredIf, (result) => {
    state.required = result === true;
  });
}
