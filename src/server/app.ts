import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { openApi } from '../contract/openapi.ts';
import { basePath } from '../contract/wire.ts';
import { clientAddress } from './address.ts';
import { assets } from './assets.ts';
import { contentType, plainFormType } from './body.ts';
import type { AppEnv, AppParts, Services } from './context.ts';
import type { OriginRule } from './environment.ts';
import { getForm } from './forms/get-form.ts';
import { isAlive, isReady } from './health.ts';
import { countRefusals, createLimiter } from './limits.ts';
import { refuseForeignOrigins, shareWithAllowedOrigins } from './origin.ts';
import { problemPage } from './plain-post/problem-page.ts';
import { style } from './plain-post/style.ts';
import { ApiProblem, problemResponse, toProblem } from './problems.ts';
import { patchResponse, sendResponse } from './responses/routes.ts';

/** The whole backend as one Hono app; needs no network, so tests call `app.request()`. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const { db, config, keys, origins, proxies, files, now = () => new Date() } = parts;
  const services: Services = { db, config, keys, now, limiter: createLimiter(db, keys[0], parts.limits, now) };
  const app = new Hono<AppEnv>();
  app.onError((error, c) => {
    const problem = toProblem(error);
    return contentType(c.req) === plainFormType ? problemPage(c, config.agency, problem) : problemResponse(problem);
  });
  app.notFound(() => problemResponse(new ApiProblem('not-found')));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.use(async (c, next) => {
    c.set('address', clientAddress(c, proxies));
    await next();
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
  });
  app.get('/healthz', isAlive).get('/readyz', isReady(db)).get('/plain.css', style);
  app.route(basePath, api(services, origins));
  if (files !== undefined) app.route('/', assets(files));
  return app;
}

function api(services: Services, origins: OriginRule): Hono<AppEnv> {
  const document = openApi();
  return new Hono<AppEnv>()
    .use(countRefusals(services.limiter), refuseForeignOrigins(origins), shareWithAllowedOrigins(origins))
    .get('/openapi.json', (c) => c.json(document))
    .get('/forms/:form', getForm(services))
    .post('/forms/:form/responses', sendResponse(services))
    .patch('/forms/:form/responses/:id', patchResponse(services));
}

function refuseMethod(_c: unknown, methods: string[]): Response {
  return problemResponse(new ApiProblem('method-not-allowed', { headers: { Allow: methods.join(', ') } }));
}
