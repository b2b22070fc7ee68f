import type { NewComplaint } from '../../contract/complaints.ts';
import { pageUnits } from '../../contract/limits.ts';
import type { PartProblem } from '../../contract/problems.ts';
import { without } from '../../ui/storage.ts';
import { asked } from './names.ts';

type Answers = Readonly<Record<string, unknown>>;

/** What of a complaint the answers do not say. */
export type Envelope = Pick<NewComplaint, 'category' | 'lang' | 'version' | 'started'> & { test: boolean };

/** A complaint as the contract has it, from the answers to the composed form. */
export function toComplaint(answers: Answers, { test, started, ...envelope }: Envelope): NewComplaint {
  const text = (name: string) => (typeof answers[name] === 'string' && answers[name].trim()) || undefined;
  const filled = (values: Record<string, string | undefined>) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const identity = answers[asked.identity] as NewComplaint['identity'];
  const province = text(asked.province);
  const { pathname } = location;
  return {
    ...envelope,
    identity,
    answers: without(answers, Object.values(asked)),
    ...(identity !== 'anonymous' && {
      person: filled({ name: text(asked.name), email: text(asked.email), phone: text(asked.phone) }),
    }),
    ...filled({ office: text(asked.office), started }),
    ...(province && {
      place: { province, ...filled({ district: text(asked.district), subdistrict: text(asked.subdistrict) }) },
    }),
    // Nobody is to be recognised by the page that they came from.
    ...(identity !== 'anonymous' && pathname.startsWith('/') && { page: pathname.slice(0, pageUnits) }),
    ...(test && { test }),
  };
}

const places: Readonly<Record<string, string>> = {
  '/identity': asked.identity,
  '/office': asked.office,
  '/place': asked.province,
  '/person/name': asked.name,
  '/person/email': asked.email,
  '/person/phone': asked.phone,
};

/** What the backend found wrong, where the composed form asks for it. */
export const toAsked = (errors: readonly PartProblem[]): PartProblem[] =>
  errors.map((error) => {
    const name = places[error.pointer];
    return name ? { ...error, pointer: `/answers/${name}` } : error;
  });
