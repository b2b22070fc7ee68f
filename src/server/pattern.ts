import { RE2JS } from 're2js';
import type { PatternTest } from '../form/types.ts';

const flagBits: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };

/**
 * Compiles a form's regular expression for an engine that runs in linear time, so that no form and no answer can hang
 * the server. Throws on what that engine does not know, such as lookaheads and back-references.
 */
export function compilePattern(source: string, flags: string): PatternTest {
  const bits = [...flags].reduce((sum, flag) => sum | (flagBits[flag] ?? 0), 0);
  const pattern = RE2JS.compile(RE2JS.translateRegExp(source), bits);
  return (text) => pattern.matcher(text).find();
}
