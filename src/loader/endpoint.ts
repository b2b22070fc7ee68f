/** Where a backend's contract begins below its origin, as `contract/wire.ts` says. */
const basePath = '/api/v1';

/** The folder that holds `ruam.js` and the versions' folders, from the URL of any file in it. Ends with a slash. */
export function rootOf(fileUrl: string): string {
  const { origin, pathname } = new URL(fileUrl, document.baseURI);
  return origin + pathname.replace(/(\/)\d+\.\d+\.\d+[^/]*\/.*$|[^/]*$/, '$1');
}

/** The page's script that came from the same root as `fileUrl` and has `attribute`. */
export function ownScript(fileUrl: string, attribute: string): HTMLScriptElement | undefined {
  const root = rootOf(fileUrl);
  const scripts = document.querySelectorAll<HTMLScriptElement>(`script[src][${attribute}]`);
  return [...scripts].find((script) => script.src.startsWith(root) && rootOf(script.src) === root);
}

/**
 * Where the backend of an element is: the element's `endpoint`, else `data-endpoint` of the script from the same root,
 * else the page's `<meta name="ruam-endpoint">`, else the origin of the script.
 * @param moduleUrl `import.meta.url` of any file that the element's code came in.
 * @returns an absolute URL without a slash at its end.
 */
export function endpointOf(element: Element | undefined, moduleUrl: string): string {
  const said =
    element?.getAttribute('endpoint') ||
    ownScript(moduleUrl, 'data-endpoint')?.dataset.endpoint ||
    document.querySelector<HTMLMetaElement>('meta[name=ruam-endpoint]')?.content;
  const url = said ? new URL(said, document.baseURI) : new URL(basePath, moduleUrl);
  return url.href.replace(/\/+$/, '');
}
