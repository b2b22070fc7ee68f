/** Has the browser save what stands at an address. */
export function saveFrom(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  // An answer that is no file must not take the page's place.
  link.download = '';
  link.click();
}
