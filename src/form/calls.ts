/** Whether a form may call functions. A form that does not can do without the standard ones; some that do not seem to. */
export function callsFunctions(json: unknown): boolean {
  try {
    return /[a-z_]\w*\(/i.test(JSON.stringify(json));
  } catch {
    return false;
  }
}
