import { type DeskPart, deskParts } from '../../contract/desk-wire.ts';

/** The parts of the desk, in the order of its menu. */
export const areaNames = Object.keys(deskParts) as DeskPart[];

/** A part of the desk. */
export type AreaName = DeskPart;

/** Where somebody is at the desk: in a part of it, maybe at a certain case. */
export interface Place {
  area: AreaName;
  reference?: string;
}

/** Reads a place from the fragment of the page's address; the list of cases where it names none. */
export function readPlace(hash: string): Place {
  const [, name, reference] = /^#\/(\w+)(?:\/([\w-]{1,40}))?$/.exec(hash) ?? [];
  const area = areaNames.find((each) => each === name) ?? 'cases';
  return reference && name === area ? { area, reference } : { area };
}

/** The fragment that stands for a place. No server is told of it. */
export const hashOf = ({ area, reference }: Place): string => `#/${area}${reference ? `/${reference}` : ''}`;
