/** An address that a person may follow; `undefined` for one that could run something, however it is disguised. */
export function safeAddress(written: string): string | undefined {
  return safe(written, /^(https?|mailto|tel):/i);
}

/** An address of a picture: of the page's own site or by http(s). */
export function pictureAddress(written: string): string | undefined {
  return safe(written, /^https?:/i);
}

function safe(written: string, schemes: RegExp): string | undefined {
  // Browsers skip these, so that they could hide a scheme.
  const address = written.replace(/[\t\n\r]/g, '').replace(/^[^!-\uffff]+|[^!-\uffff]+$/g, '');
  const relative = !/^[a-z][a-z\d+.-]*:/i.test(address);
  return address && (relative || schemes.test(address)) ? address : undefined;
}
