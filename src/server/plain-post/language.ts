import type { HonoRequest } from 'hono';
import { type Language, languages } from '../../locales/language.ts';

/** The language that a form names, else the first of those that the browser prefers which we speak, else Thai. */
export function languageOf(request: HonoRequest, named?: string): Language {
  const preferred = (request.header('Accept-Language') ?? '').split(',');
  const primary = [named ?? '', ...preferred].map((tag) => tag.trim().toLowerCase().split(/[-;]/)[0]);
  return primary.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'th';
}
