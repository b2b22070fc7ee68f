import type { Expressions } from '../../answers.ts';
import type { Json } from '../../types.ts';

/** What conditions change of one row. */
export interface RowState {
  visible: boolean;
  enabled: boolean;
}

/** Follows the conditions of a row: it is shown where both its own and the one of all rows hold. `hidden` hears of a change. */
export function watchRow(
  row: Json,
  common: unknown,
  expressions: Expressions,
  hidden: () => void = () => {},
): RowState {
  const failing = new Set<number>();
  const state: RowState = { visible: true, enabled: true };
  [common, row.visibleIf].forEach((condition, index) => {
    expressions.watch(condition, (result) => {
      // biome-ignore lint/suspicious/noDoubleEquals: of a row SurveyJS accepts all that equals true.
      if (result == true) failing.delete(index);
      else failing.add(index);
      const visible = failing.size === 0;
      if (visible === state.visible) return;
      state.visible = visible;
      if (!visible) hidden();
    });
  });
  expressions.watch(row.enableIf, (result) => {
    // biome-ignore lint/suspicious/noDoubleEquals: likewise.
    state.enabled = result == true;
  });
  return state;
}
