import type { Context } from 'hono';
import type { FormReply } from '../../contract/forms.ts';
import type { AppEnv, Services } from '../context.ts';
import { findForm } from './find-form.ts';

/** Answers `GET forms/{form}`, which pages keep for a minute: a new version is never long in coming. */
export function getForm({ db }: Services) {
  return async (c: Context<AppEnv, '/:form'>): Promise<Response> => {
    const { name, version, definition } = await findForm(db, c.req.param('form'), c.req.query('version'));
    const etag = `"${version}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', 'public, max-age=60');
    const known = (c.req.header('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag)) return c.body(null, 304);
    return c.json({ name, version, form: definition } satisfies FormReply);
  };
}
