import type { Failure, Outcome } from '../backends/backend.ts';
import type { DraftBackend } from '../backends/ruam-drafts.ts';
import { codeBytes, readCode, toCode } from '../country/th/code.ts';
import { without } from './storage.ts';

type Answers = Record<string, unknown>;

/** Where the answers to a form are put away. */
export interface Away {
  backend: DraftBackend;
  /** The form's name. */
  form: string;
}

/** Answers that were put away: the code that finds and opens them, which nobody else has, and when they will be gone. */
export interface PutAway {
  code: string;
  /** ISO 8601 with zone. */
  until: string;
}

/** Whether answers can be put away here: only a secure context (https, localhost) has the means to encrypt them. */
export const canPutAway = (): boolean => Boolean(globalThis.crypto?.subtle);

/**
 * Encrypts answers in the browser and puts them away, under a new code or in place of what is under `code`. Those that
 * `left` names stay behind: contact data, and files, which belong to the response that was begun here. Without a secure
 * context it is refused as `insecure`.
 */
export async function saveAway(
  { backend, form }: Away,
  answers: Answers,
  left: readonly string[],
  code = toCode(crypto.getRandomValues(new Uint8Array(codeBytes))),
): Promise<Outcome<PutAway>> {
  if (!canPutAway()) return failed(insecure);
  const place = await derive(code);
  if (!place) return failed(unknown);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(without(answers, left)));
  const cipher = await crypto.subtle.encrypt(algorithm(iv, form), place.key, plain);
  const put = await backend.putDraft(form, place.id, toText(iv, new Uint8Array(cipher)));
  return put.ok ? { ok: true, value: { code, until: put.value.until } } : put;
}

/** Finds answers by the code, however it was typed, and decrypts them. A wrong code is as good as none: `not-found`. */
export async function loadAway({ backend, form }: Away, typed: string): Promise<Outcome<Answers>> {
  if (!canPutAway()) return failed(insecure);
  const place = await derive(typed);
  if (!place) return failed(unknown);
  const found = await backend.getDraft(form, place.id);
  if (!found.ok) return found;
  try {
    const bytes = toBytes(found.value.sealed);
    const plain = await crypto.subtle.decrypt(algorithm(bytes.slice(0, 12), form), place.key, bytes.slice(12));
    return { ok: true, value: JSON.parse(new TextDecoder().decode(plain)) };
  } catch {
    return failed(unknown);
  }
}

/** Deletes what was put away, such as once all is sent. */
export async function eraseAway({ backend, form }: Away, typed: string): Promise<Outcome<unknown>> {
  const place = canPutAway() ? await derive(typed) : undefined;
  return place ? backend.deleteDraft(form, place.id) : failed(unknown);
}

const insecure: Failure = { reason: 'refused', unknown: false, problem: 'insecure' };
const unknown: Failure = { reason: 'not-found', unknown: false };
const failed = (failure: Failure) => ({ ok: false, failure }) as const;

/** A draft of one form is none of another's, whoever mixes them up. */
const algorithm = (iv: Uint8Array<ArrayBuffer>, form: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(form),
});

/** What the backend finds a draft by, and the key that it never has: both follow from the code, neither from the other. */
async function derive(typed: string): Promise<{ id: string; key: CryptoKey } | undefined> {
  const code = readCode(typed);
  if (!code) return undefined;
  const { subtle } = crypto;
  const bytes = new TextEncoder().encode(code);
  const secret = await subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const hkdf = (info: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array() },
    info: new TextEncoder().encode(info),
  });
  const id = await subtle.deriveBits(hkdf('id'), secret, 128);
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await subtle.deriveKey(hkdf('key'), secret, aes, false, ['encrypt', 'decrypt']);
  return { id: toText(new Uint8Array(id)), key };
}

/** Writes bytes in base64url without padding. */
function toText(...parts: readonly Uint8Array[]): string {
  let binary = '';
  for (const part of parts) for (const byte of part) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
