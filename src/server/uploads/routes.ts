import { type Context, Hono } from 'hono';
import { tusHeaders, tusType, tusVersion, uploadPaths } from '../../contract/files.ts';
import { basePath, headers } from '../../contract/wire.ts';
import { contentType } from '../body.ts';
import type { AppEnv, AppParts, Services } from '../context.ts';
import { requireClient } from '../origin.ts';
import { ApiProblem } from '../problems.ts';
import { findUpload, type StoredUpload, uploadIdPattern } from '../store/uploads.ts';
import { hashToken, sameDigest } from '../token.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { beginUpload } from './begin-upload.ts';
import { createChecks } from './check-file.ts';
import { type Place, placeNamed } from './place.ts';

const nobody = Buffer.alloc(32);

/** Answers what is sent to `uploads`: tus 1.0, its core and creation. */
export function uploadRoutes(services: Services, { places, scan }: AppParts['uploads']): Hono<AppEnv> {
  const { db } = services;
  const [first] = places;
  const arrivals = new Map(places.map((place) => [place, createArrivals(db, place)]));
  const arrivalsIn = (place: Place) => arrivals.get(place) as Arrivals;
  const ask = (request: Request, { id, place }: StoredUpload) => arrivalsIn(placeNamed(places, place)).ask(request, id);
  const check = createChecks({ db, places, scan });

  const create = async (c: Context<AppEnv>) => {
    requireClient(c);
    const { address } = c.var;
    const given = { header: (name: string) => c.req.header(name), address, place: first };
    const receipt = await beginUpload(services, arrivalsIn(first), given);
    c.header('Location', basePath + uploadPaths.upload(receipt.id));
    return c.json(receipt, 201);
  };

  const tell = async (c: Context<AppEnv, '/:id'>) => {
    if (c.req.method !== 'HEAD') throw new ApiProblem('method-not-allowed', { headers: { Allow: 'HEAD, PATCH' } });
    const upload = await theirs(c);
    const offset = upload.acceptedAt ? upload.size : await ask(c.req.raw, upload);
    c.header(tusHeaders.offset, String(offset));
    c.header(tusHeaders.length, String(upload.size));
    return c.body(null);
  };

  const append = async (c: Context<AppEnv, '/:id'>) => {
    requireClient(c);
    const upload = await theirs(c);
    if (contentType(c.req) !== tusType) throw new ApiProblem('wrong-type');
    if (!/^\d{1,15}$/.test(c.req.header(tusHeaders.offset) ?? '')) throw new ApiProblem('malformed');
    if (upload.acceptedAt) throw new ApiProblem('other-offset');
    const offset = await ask(c.req.raw, upload);
    if (offset === upload.size) await check(upload);
    c.header(tusHeaders.offset, String(offset));
    return c.body(null, 204);
  };

  /** An unknown file and a wrong token answer alike, in the same time. */
  const theirs = async (c: Context<AppEnv, '/:id'>): Promise<StoredUpload> => {
    const id = c.req.param('id');
    const upload = uploadIdPattern.test(id) ? await findUpload(db, id) : undefined;
    const isTheirs = sameDigest(upload?.tokenHash ?? nobody, hashToken(c.req.header(headers.token) ?? ''));
    if (!upload || !isTheirs || upload.attachedAt) throw new ApiProblem('bad-token');
    return upload;
  };

  return new Hono<AppEnv>()
    .use(async (c, next) => {
      if (c.req.header(tusHeaders.version) !== tusVersion) {
        throw new ApiProblem('other-protocol', { headers: { 'Tus-Version': tusVersion } });
      }
      await next();
      c.res.headers.set(tusHeaders.version, tusVersion);
      c.res.headers.set('Cache-Control', 'no-store');
    })
    .post('/', create)
    .get('/:id', tell)
    .patch('/:id', append);
}
