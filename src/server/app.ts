import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { complaintPaths } from '../contract/complaint-wire.ts';
import { openApi } from '../contract/openapi.ts';
import { basePath, pageFiles } from '../contract/wire.ts';
import { clientAddress } from './address.ts';
import { assets } from './assets.ts';
import { contentType, plainFormType } from './body.ts';
import { getCategories } from './complaints/categories.ts';
import { askForFile } from './complaints/files.ts';
import { getPlaces } from './complaints/places.ts';
import { printScript, showReceipt } from './complaints/receipt-page.ts';
import { sendRecovery, sendRenewal } from './complaints/recovery.ts';
import { lookUpComplaint, sendComplaint, sendMessage, sendMove, sendRating } from './complaints/routes.ts';
import type { AppEnv, AppParts, Services } from './context.ts';
import { deskPage } from './desk/page.ts';
import { deskRoutes } from './desk/routes.ts';
import { deleteAwayDraft, getAwayDraft, putAwayDraft } from './drafts/routes.ts';
import { getForm } from './forms/get-form.ts';
import { isAlive, isReady } from './health.ts';
import { usualHolidays, usualProvisional } from './holidays.ts';
import { countRefusals, createLimiter, refuseGuessers } from './limits.ts';
import { refuseForeignOrigins, shareWithAllowedOrigins } from './origin.ts';
import { icon } from './plain-post/icon.ts';
import { problemPage } from './plain-post/problem-page.ts';
import { style } from './plain-post/style.ts';
import { ApiProblem, problemResponse, toProblem } from './problems.ts';
import { patchResponse, sendResponse } from './responses/routes.ts';
import { getResults } from './results/get-results.ts';
import { getStats } from './stats/get-stats.ts';
import { getFile } from './uploads/file-address.ts';
import { uploadRoutes } from './uploads/routes.ts';

/** The whole backend as one Hono app; needs no network, so tests call `app.request()`. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const { db, config, keys, proxies, files, now = () => new Date() } = parts;
  const { holidays = usualHolidays, provisional = usualProvisional } = parts;
  const limiter = createLimiter(db, keys[0], parts.limits, now);
  const services: Services = { db, config, keys, now, holidays, provisional, limiter };
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
  app.get('/healthz', isAlive).get('/readyz', isReady(db));
  app.get('/desk', deskPage(services));
  app.get(`${basePath}${pageFiles.style}`, style).get(`${basePath}${pageFiles.print}`, printScript);
  app.get(`${basePath}${pageFiles.icon}`, icon);
  app.route(basePath, deskRoutes(services));
  app.route(basePath, api(services, parts).route('/uploads', uploadRoutes(services, parts.uploads)));
  if (files !== undefined) app.route('/', assets(files));
  return app;
}

function api(services: Services, { origins, uploads }: AppParts): Hono<AppEnv> {
  const document = openApi();
  const harmless = [`${basePath}${complaintPaths.receiptPage}`];
  return new Hono<AppEnv>()
    .use(countRefusals(services.limiter), refuseForeignOrigins(origins, harmless), shareWithAllowedOrigins(origins))
    .get('/openapi.json', (c) => c.json(document))
    .get('/forms/:form', getForm(services))
    .get('/forms/:form/results', getResults(services))
    .post('/forms/:form/responses', sendResponse(services))
    .patch('/forms/:form/responses/:id', patchResponse(services))
    .get('/stats', getStats(services))
    .get('/categories', getCategories(services))
    .get('/places', getPlaces)
    .post('/complaints', sendComplaint(services))
    .use('/complaints/:guess/*', refuseGuessers(services.limiter))
    .post('/complaints/receipt', showReceipt(services))
    .post('/complaints/lookup', lookUpComplaint(services))
    .post('/complaints/recovery', sendRecovery(services))
    .post('/complaints/recovery/renewal', sendRenewal(services))
    .post('/complaints/:reference/files', askForFile(services))
    .get('/files/:token', getFile(services, uploads))
    .post('/complaints/:reference/moves', sendMove(services))
    .post('/complaints/:reference/messages', sendMessage(services))
    .post('/complaints/:reference/rating', sendRating(services))
    .put('/forms/:form/drafts/:id', putAwayDraft(services))
    .get('/forms/:form/drafts/:id', getAwayDraft(services))
    .delete('/forms/:form/drafts/:id', deleteAwayDraft(services));
}

function refuseMethod(_c: unknown, methods: string[]): Response {
  return problemResponse(new ApiProblem('method-not-allowed', { headers: { Allow: methods.join(', ') } }));
}
