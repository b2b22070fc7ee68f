import { casePaths, receiptScheme } from '../contract/complaint-wire.ts';
import { headers } from '../contract/wire.ts';
import { createCall } from './call.ts';
import type { CaseReceipt, CasesBackend } from './cases.ts';

/** Follows complaints at the reference backend, or at any other that keeps its contract. `endpoint` ends in `/api/v1`. */
export function ruamCases(endpoint: string, widget: string): CasesBackend {
  const base = endpoint.replace(/\/$/, '');

  const call = createCall(endpoint, widget);
  const post = <T>(mark: keyof T & string, path: string, body: string, more?: Record<string, string>) =>
    call<T>('POST', path, more, body, mark);

  const authorised = ({ reference, secret }: CaseReceipt) => ({
    Authorization: `${receiptScheme} ${reference}.${secret}`,
  });

  return {
    lookUp: (asked) => post('events', casePaths.lookup, JSON.stringify(asked)),
    act: (receipt, act, key, body) =>
      post('events', casePaths[act](receipt.reference), body, { ...authorised(receipt), [headers.key]: key }),
    async fileAddress(receipt, id) {
      const path = casePaths.files(receipt.reference);
      const outcome = await post<{ path: string; expiresAt: string }>(
        'path',
        path,
        JSON.stringify({ id }),
        authorised(receipt),
      );
      if (outcome.ok) outcome.value.path = base + outcome.value.path;
      return outcome;
    },
    recover: (request) => post('expiresAt', casePaths.recovery, JSON.stringify(request)),
    renew: (key, body) => post('secret', casePaths.renewal, body, { [headers.key]: key }),
  };
}
