import type { Context } from 'hono';
import { NewResponse, ResponseChange, type ResponseReceipt } from '../../contract/responses.ts';
import { formNamePattern, headers } from '../../contract/wire.ts';
import { contentType, plainFormType, readJson } from '../body.ts';
import type { AppEnv, Services } from '../context.ts';
import { readKey, replyOf } from '../once.ts';
import { requireClient } from '../origin.ts';
import { parseBody } from '../part-problems.ts';
import { postPlainForm } from '../plain-post/post-plain-form.ts';
import { ApiProblem } from '../problems.ts';
import { applyChange } from './change-response.ts';
import { createResponse } from './create-response.ts';

const idPattern = /^[\w-]{1,64}$/;

/** Answers `POST forms/{form}/responses`: JSON from a widget, or what a plain HTML form sends. */
export function sendResponse(services: Services): (c: Context<AppEnv, '/:form'>) => Promise<Response> {
  const [json, plain] = [postResponse(services), postPlainForm(services)];
  return (c) => (contentType(c.req) === plainFormType ? plain(c) : json(c));
}

/** Answers `POST forms/{form}/responses` in JSON. A replay is answered before anything is checked, and costs no quota. */
function postResponse(services: Services) {
  return async (c: Context<AppEnv, '/:form'>): Promise<Response> => {
    requireClient(c);
    const form = formName(c);
    const key = readKey(c.req.header(headers.key));
    const { bytes, json } = await readJson(c.req);
    const keyed = { key, target: `response ${form}`, body: bytes };
    const receipt =
      (await replyOf<ResponseReceipt>(services.db, services.keys, keyed)) ??
      (await createResponse(services, { form, keyed, address: c.var.address, body: parseBody(NewResponse, json) }));
    c.header('Cache-Control', 'no-store');
    return c.json(receipt, 201);
  };
}

/** Answers `PATCH forms/{form}/responses/{id}`. */
export function patchResponse(services: Services) {
  return async (c: Context<AppEnv, '/:form/:id'>): Promise<Response> => {
    requireClient(c);
    const form = formName(c);
    const { json } = await readJson(c.req);
    const body = parseBody(ResponseChange, json);
    const id = c.req.param('id');
    if (!idPattern.test(id)) throw new ApiProblem('bad-token');
    const token = c.req.header(headers.token) ?? '';
    c.header('Cache-Control', 'no-store');
    return c.json(await applyChange(services, { form, id, token, body, address: c.var.address }));
  };
}

function formName(c: Context<AppEnv, '/:form'>): string {
  const name = c.req.param('form');
  if (!formNamePattern.test(name)) throw new ApiProblem('not-found');
  return name;
}
