import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { formNamePattern } from '../../contract/wire.ts';
import { readPeriod } from '../../country/th/fiscal.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { configOfForm } from '../config.ts';
import type { AppEnv, Services } from '../context.ts';
import { ApiProblem } from '../problems.ts';
import { currentForm } from '../store/forms.ts';
import { publish } from './publish.ts';
import { publishedResults } from './reply.ts';

/** Answers `GET forms/{form}/results`; a form whose results are not public is as unknown as one that is not there. */
export function getResults({ db, config, now }: Services) {
  return async (c: Context<AppEnv, '/:form'>): Promise<Response> => {
    const form = c.req.param('form');
    const isPublic = formNamePattern.test(form) && configOfForm(config, form).results === 'public';
    if (!isPublic || !(await currentForm(db, form))) throw new ApiProblem('not-found');
    const [asked, lang] = [c.req.query('period'), nearestLanguage(c.req.query('lang'))];
    const period = asked === undefined ? undefined : readPeriod(asked);
    if (asked !== undefined && !period)
      throw new ApiProblem('invalid', { errors: [{ pointer: '/period', code: 'bad-format' }] });
    const batch = await publish(db, form, now());
    const body = JSON.stringify(await publishedResults(db, { form, period, lang }, batch));
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', 'public, max-age=60');
    if (knows(c.req.header('If-None-Match'), etag)) return c.body(null, 304);
    return c.body(body, 200, { 'Content-Type': 'application/json' });
  };
}

function knows(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag);
}
