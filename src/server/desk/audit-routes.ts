import { endOf, startOf } from '../../clock/days.ts';
import { type DeskAudit, DeskAuditQuery } from '../../contract/desk-tools.ts';
import type { Services } from '../context.ts';
import { parseBody } from '../part-problems.ts';
import { readAudit } from '../store/audit.ts';
import type { DeskHandler } from './access.ts';
import { readPlace, toPlace } from './places.ts';

/** Answers `GET desk/audit`. */
export function getAudit({ db }: Services): DeskHandler {
  return async (c) => {
    const { after, limit, from, until, ...rest } = parseBody(DeskAuditQuery, c.req.query());
    const [at = '', id = ''] = after === undefined ? [] : readPlace(after, place);
    const found = await readAudit(db, {
      ...{ ...rest, limit: limit + 1 },
      ...(from !== undefined && { since: startOf(from) }),
      ...(until !== undefined && { until: endOf(until) }),
      ...(after !== undefined && { after: { at, id } }),
    });
    const entries = found.slice(0, limit);
    const last = found.length > limit ? entries.at(-1) : undefined;
    const reply: DeskAudit = {
      entries: entries.map(({ at, who, what, reference, detail }) => ({
        ...{ at: at.toISOString(), what, detail },
        ...(who !== null && { who }),
        ...(reference !== null && { reference }),
      })),
      next: last ? toPlace([last.at.toISOString(), last.id]) : null,
    };
    return c.json(reply);
  };
}

const place = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\da-f-]{36})$/;
