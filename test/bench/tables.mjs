import { watched } from './measure.mjs';
import { conditions, screens } from './tab.mjs';

/**
 * The figures of all contenders as Markdown: medians, and in brackets how many times those of the first one, the floor.
 * @param {{name: string, runs: {narrow: object[], wide: object[]}}[]} results
 */
export function speedTable(results) {
  const [floor] = results;
  const cells = [
    ['on the wire', (result) => compared(result, floor, 'bytes', kilobytes)],
    ['of it code and styles', (result) => kilobytes(middle(result, 'codeBytes'))],
    ['usable after', (result) => compared(result, floor, 'usable', milliseconds)],
    ['main thread until then', (result) => compared(result, floor, 'busyUntilUsable', milliseconds)],
    [`main thread in ${watched / 1000} s`, (result) => compared(result, floor, 'busy', milliseconds)],
    ...Object.keys(screens).map((screen) => [
      `layout shift at ${screens[screen].viewport.width} px`,
      (result) => middle(result, 'shift', screen).toFixed(3),
    ]),
  ];
  return table(
    ['', ...cells.map(([head]) => head)],
    results.map((result) => [result.name, ...cells.map(([, write]) => write(result))]),
  );
}

/** The sizes of Ruam's files as Markdown. */
export function sizeTable(sizes) {
  const rows = sizes.map(({ entry, first, all }) => [entry, kilobytes(first), all > first ? kilobytes(all) : '']);
  return table(['what the page includes', 'until it is usable', 'with all that it may load later'], rows);
}

/** Under what the figures were got. */
export function describe({ browser, rounds, version, peers }) {
  const { download, upload, latency, cpu } = conditions;
  const { width, height } = screens.narrow.viewport;
  return `Ruam ${version}; ${peers.join(', ')}. Medians of ${rounds} interleaved rounds in Chromium ${browser}: nothing in
any cache, CPU ${cpu} times slower, ${mega(download)} down, ${mega(upload)} up, round trip of ${latency} ms, ${width} × ${height} px. In brackets: times
the plain form.`;
}

/** The middle one, or the mean of the two in the middle. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

const middle = ({ runs }, figure, screen = 'narrow') => median(runs[screen].map((run) => run[figure]));

function compared(result, floor, figure, write) {
  const value = middle(result, figure);
  return result === floor ? write(value) : `${write(value)} (${(value / middle(floor, figure)).toFixed(2)})`;
}

/** A table of Markdown, the first column to the left. */
export const table = (head, rows) =>
  [head, head.map((_, column) => (column ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time) => `${Math.round(time)} ms`;
const mega = (bits) => `${bits / 1_000_000} Mbit/s`;
