import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { FormReply } from '../../contract/forms.ts';
import { whyClosed } from '../admission/closed.ts';
import { configOfForm, type FormConfig } from '../config.ts';
import type { AppEnv, Services } from '../context.ts';
import type { Queries } from '../store/database.ts';
import { findForm } from './find-form.ts';

type Admission = Pick<FormReply, 'opens' | 'closes' | 'closed' | 'admission' | 'resume'>;

/** How long pages may keep a form, in seconds. */
const kept = 60;

/**
 * Answers `GET forms/{form}`, which pages keep for a minute, and not past the moment at which it opens or closes: a new
 * version is never long in coming.
 */
export function getForm({ db, config, now }: Services) {
  return async (c: Context<AppEnv, '/:form'>): Promise<Response> => {
    const { name, version, definition } = await findForm(db, c.req.param('form'), c.req.query('version'));
    const settings = configOfForm(config, name);
    const admission = await admissionOf(db, name, settings, now());
    const etag = `"${version}${tagOf(admission)}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', `public, max-age=${secondsUnchanged(settings, now())}`);
    const known = (c.req.header('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag)) return c.body(null, 304);
    return c.json({ name, version, form: definition, ...admission } satisfies FormReply);
  };
}

async function admissionOf(q: Queries, form: string, settings: FormConfig, at: Date): Promise<Admission> {
  const { opens, closes, admission, resume } = settings;
  const closed = await whyClosed(q, { form, settings, at });
  return {
    ...(opens !== undefined && { opens }),
    ...(closes !== undefined && { closes }),
    ...(closed !== undefined && { closed }),
    ...(admission === 'ticket' && { admission }),
    ...(resume && { resume }),
  };
}

function tagOf(admission: Admission): string {
  const text = JSON.stringify(admission);
  return text === '{}' ? '' : `.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

function secondsUnchanged({ opens, closes }: FormConfig, at: Date): number {
  const changes = [opens, closes].flatMap((text) => (text === undefined ? [] : [new Date(text).getTime()]));
  const left = changes.map((moment) => (moment - at.getTime()) / 1_000).filter((seconds) => seconds > 0);
  return Math.floor(Math.min(kept, ...left));
}
