/** What Chromium must record for `busyTime`: every task, and the marks. */
export const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * How long the page's main thread worked, in milliseconds.
 * @param {Buffer} trace as Chromium gives it; the page has set the mark `bench:usable`.
 * @param {number[]} until milliseconds after the navigation began.
 * @returns {number[]} from the beginning of the navigation until each of these.
 */
export function busyTime(trace, until) {
  const { traceEvents } = JSON.parse(trace.toString());
  const mark = traceEvents.find(({ name }) => name === 'bench:usable');
  const onMainThread = traceEvents.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const start = mark.ts - mark.args.data.startTime * 1000;
  const tasks = onMainThread.filter(({ name }) => name === 'RunTask');
  return until.map((moment) => sum(tasks.map((task) => overlap(task, start, start + moment * 1000))) / 1000);
}

const overlap = ({ ts, dur = 0 }, start, end) => Math.max(0, Math.min(ts + dur, end) - Math.max(ts, start));

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
