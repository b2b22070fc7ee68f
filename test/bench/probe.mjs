/**
 * Runs in the page before everything else, the same in every page. Finds the first moment at which a person can choose:
 * the first radio button, in the document or in an open shadow root, has its handler, is laid out and seen, and the
 * frame that shows it has been made. Then it sets the mark `bench:usable` and calls the binding `benchUsable`.
 * Adds up the layout shift of the whole load in `bench.shift`.
 * @param {{native: boolean, choose: boolean}} options `native`: no script stands behind the control. `choose`: choose it
 *   in the very task in which it is found usable.
 */
export function probe({ native, choose }) {
  const bench = { usable: 0, shift: 0, shifts: [] };
  globalThis.bench = bench;
  const roots = [document];
  const handled = new WeakSet();
  let asked = false;

  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, ...more) {
    if (this instanceof HTMLInputElement && /^(click|change|input)$/.test(type)) {
      handled.add(this);
      look();
    }
    return addEventListener.call(this ?? globalThis, type, ...more);
  };

  const observer = new MutationObserver(look);
  const watch = (root) => observer.observe(root, { childList: true, subtree: true });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    watch(root);
    return root;
  };
  watch(document);

  /** Looks in the next frame. Once there is a control, in every frame until it is usable: nothing may tell of a style that came. */
  function look() {
    if (asked || bench.usable) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const control = roots.map((root) => root.querySelector('input[type=radio]')).find(Boolean);
      if (!control) return;
      if (isReady(control)) afterThisFrame(() => tell(control));
      else look();
    });
  }

  /** What a person presses: many a radio button is hidden behind its label. */
  const face = (control) => control.labels[0] ?? control;

  function isReady(control) {
    const { width, height } = face(control).getBoundingClientRect();
    return (
      (native || handled.has(control)) &&
      !control.disabled &&
      width * height > 0 &&
      face(control).checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  }

  function afterThisFrame(then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(undefined);
  }

  function tell(control) {
    if (bench.usable) return;
    bench.usable = performance.mark('bench:usable').startTime;
    observer.disconnect();
    if (choose) press(face(control));
    globalThis.benchUsable('');
  }

  function press(target) {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = target.getBoundingClientRect();
    const hit = target.getRootNode().elementFromPoint(x + width / 2, y + height / 2);
    if (!target.contains(hit)) throw new Error(`bench: ${hit?.outerHTML} covers the first choice`);
    hit.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window }));
  }

  new PerformanceObserver((list) => {
    for (const { value, startTime, sources } of list.getEntries()) {
      bench.shift += value;
      bench.shifts.push({ value, at: startTime, what: sources.map(({ node }) => node?.nodeName) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
