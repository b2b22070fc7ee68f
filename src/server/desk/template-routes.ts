import { z } from 'zod';
import { DeskTemplate, type DeskTemplates } from '../../contract/desk-tools.ts';
import { formNamePattern } from '../../contract/wire.ts';
import { readJson } from '../body.ts';
import type { Services } from '../context.ts';
import { parseBody } from '../part-problems.ts';
import { ApiProblem } from '../problems.ts';
import { addAudit } from '../store/audit.ts';
import type { Queries } from '../store/database.ts';
import { deleteTemplate, keepTemplate, listTemplates } from '../store/desk-templates.ts';
import type { DeskHandler } from './access.ts';

const Name = z.strictObject({ name: z.string().regex(formNamePattern) });

/** Answers `GET desk/templates`. */
export const getTemplates =
  ({ db }: Services): DeskHandler =>
  async (c) =>
    c.json(await allTemplates(db));

/** Answers `PUT desk/templates/{name}`. */
export function putTemplate({ db, now }: Services): DeskHandler {
  return async (c, { name: who }) => {
    const { name } = parseBody(Name, { name: c.req.param('name') });
    const template = parseBody(DeskTemplate, (await readJson(c.req)).json);
    await db.transaction(async (tx) => {
      await keepTemplate(tx, { name, ...template });
      await addAudit(tx, { at: now(), who, what: 'template-kept', detail: { name } });
    });
    return c.json(await allTemplates(db));
  };
}

/** Answers `DELETE desk/templates/{name}`. */
export function removeTemplate({ db, now }: Services): DeskHandler {
  return async (c, { name: who }) => {
    const name = c.req.param('name') ?? '';
    await db.transaction(async (tx) => {
      if (!(await deleteTemplate(tx, name))) throw new ApiProblem('not-found');
      await addAudit(tx, { at: now(), who, what: 'template-deleted', detail: { name } });
    });
    return c.json(await allTemplates(db));
  };
}

const allTemplates = async (q: Queries): Promise<DeskTemplates> => ({ templates: await listTemplates(q) });
