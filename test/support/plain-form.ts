import { expect } from 'vitest';
import { pageOrigin, type TestApp } from './app.ts';

/** A page that the backend showed, as far as tests look at it. */
export interface ShownPage {
  status: number;
  html: string;
  /** The hidden fields that its form would send. */
  hidden: [string, string][];
  headers: Headers;
}

/** Fields of a plain HTML form, or its body to the byte. */
export type PlainFields = [string, string][] | Uint8Array;

/** Sends fields as a plain HTML form on an allowed page would, and reads the page that comes. */
export async function sendPlain(
  app: TestApp,
  fields: PlainFields,
  headers: Record<string, string | undefined> = {},
): Promise<ShownPage> {
  const reply = await app.ask('/api/v1/forms/feedback/responses', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: pageOrigin, ...headers },
    body: fields instanceof Uint8Array ? fields : new URLSearchParams(fields).toString(),
  });
  const html = await reply.text();
  expect(reply.headers.get('Content-Type')?.toLowerCase()).toBe('text/html; charset=utf-8');
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const hidden = [...inputs].map(([, name = '', value = '']) => [name, unescapeHtml(value)] as [string, string]);
  return { status: reply.status, html, hidden, headers: reply.headers };
}

function unescapeHtml(text: string): string {
  const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign);
}
