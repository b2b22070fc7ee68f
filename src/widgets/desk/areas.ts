import { later } from '../../ui/later.ts';
import type { Area, Desk } from './context.ts';
import type { AreaName, Place } from './place.ts';

/** The modules of the desk; a case is one of its own, since what files for somebody needs none. */
type Part = Exclude<AreaName, 'cases'> | 'queue' | 'case';

const load: Record<Part, () => Promise<(desk: Desk) => Area>> = {
  queue: async () => (await later(() => import('./queue/queue.ts'))).createQueue,
  filing: async () => (await later(() => import('./filing/filing.ts'))).createFiling,
  stats: async () => (await later(() => import('./office/stats.ts'))).createStats,
  jobs: async () => (await later(() => import('./office/jobs.ts'))).createJobs,
  templates: async () => (await later(() => import('./office/templates.ts'))).createTemplates,
  users: async () => (await later(() => import('./office/users.ts'))).createUsers,
  audit: async () => (await later(() => import('./office/audit.ts'))).createAudit,
  case: async () => (await later(() => import('./case/case.ts'))).createCase,
};

/** The parts of the desk that somebody has been to since they signed in: what was typed in one stays there. */
export interface Areas {
  /** The one at a place, once it has come. */
  at(place: Place): Area | undefined;
  /** Gets it. Rejects if it does not come as it was built; the next call tries again. */
  open(place: Place): Promise<Area>;
}

const partOf = ({ area, reference }: Place): Part => (area === 'cases' ? (reference ? 'case' : 'queue') : area);

/** Gets the parts of the desk as they are gone to. */
export function createAreas(desk: Desk): Areas {
  const there = new Map<Part, Area>();
  return {
    at: (place) => there.get(partOf(place)),
    async open(place) {
      const part = partOf(place);
      const create = there.has(part) ? undefined : await load[part]();
      const area = there.get(part) ?? create?.(desk);
      if (!area) throw new Error(`there is no ${part}`);
      there.set(part, area);
      return area;
    },
  };
}
