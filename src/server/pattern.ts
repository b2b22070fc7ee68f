import { RE2JS } from 're2js';
import type { PatternTest } from '../form/types.ts';

const flagBits: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };

/** Longer than any pattern that somebody wrote, in UTF-16 code units; bounds what it costs to compile. */
const longest = 1_000;

/** The most steps that a pattern may take for one character of an answer, such as one for each repetition of `a{1000}`. */
const mostSteps = 5_000;

/** Patterns in use, since every answer to a form asks for the same ones. */
const known = new Map<string, PatternTest>();
const mostKnown = 100;

/**
 * Compiles a form's regular expression for an engine that runs in linear time, so that no form and no answer can hang
 * the server. Throws on what that engine does not know, such as lookaheads and back-references, and on what is too large.
 */
export function compilePattern(source: string, flags: string): PatternTest {
  const key = `${flags}/${source}`;
  const test = known.get(key) ?? compile(source, flags);
  if (known.size >= mostKnown) known.clear();
  known.set(key, test);
  return test;
}

function compile(source: string, flags: string): PatternTest {
  if (source.length > longest) throw new RangeError('The pattern is too long.');
  const bits = [...flags].reduce((sum, flag) => sum | (flagBits[flag] ?? 0), 0);
  const pattern = RE2JS.compile(RE2JS.translateRegExp(source), bits);
  if (pattern.programSize() > mostSteps) throw new RangeError('The pattern repeats too much.');
  return (text) => pattern.matcher(text).find();
}
