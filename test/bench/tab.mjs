import { probe } from './probe.mjs';

/** Under what every page is opened: bits a second, milliseconds, and how many times slower than this machine. */
export const conditions = { download: 1_600_000, upload: 750_000, latency: 150, cpu: 4 };

/** Screens: one of a phone, one of a desk. */
export const screens = {
  narrow: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true },
  wide: { viewport: { width: 1280, height: 800 } },
};

/**
 * Opens an empty tab of a context of its own, so with nothing in any cache, slowed down as `conditions` say.
 * @param {import('playwright-core').Browser} browser
 * @param {{screen: object, native?: boolean, choose?: boolean}} options as `probe` takes them.
 * @returns `usable` resolves when the page says so; `requests` fills by and by.
 */
export async function openTab(browser, { screen, native = false, choose = false }) {
  const context = await browser.newContext({ ...screen, locale: 'th-TH' });
  const page = await context.newPage();
  await context.addInitScript(probe, { native, choose });
  const session = await context.newCDPSession(page);
  const requests = await recordRequests(session);
  await slowDown(session);
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchUsable' });
  const usable = new Promise((resolve) => session.once('Runtime.bindingCalled', resolve));
  return { page, usable, requests, close: () => context.close() };
}

async function slowDown(session) {
  const { download, upload, latency, cpu } = conditions;
  await session.send('Network.clearBrowserCache');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: download / 8,
    uploadThroughput: upload / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** What goes over the wire: `bytes` of headers and body as they were sent; `undefined` while a request is under way. */
async function recordRequests(session) {
  const requests = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, type, timestamp }) => {
    if (!url.startsWith('data:')) requests.set(requestId, { url, type, start: timestamp, bytes: undefined });
  });
  const end = (bytesOf) => (event) => {
    const request = requests.get(event.requestId);
    if (request) Object.assign(request, { end: event.timestamp, bytes: bytesOf(event) });
  };
  session.on(
    'Network.loadingFinished',
    end(({ encodedDataLength }) => encodedDataLength),
  );
  session.on(
    'Network.loadingFailed',
    end(() => 0),
  );
  await session.send('Network.enable');
  return requests;
}
