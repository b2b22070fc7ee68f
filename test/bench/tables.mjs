import { conditions, screens } from './tab.mjs';

/**
 * The figures of all contenders as Markdown: medians, and how many times those of the first one, the floor.
 * @param {{name: string, runs: {narrow: object[], wide: object[]}}[]} results
 */
export function speedTable(results) {
  const [floor] = results;
  const rows = results.map((result) => [
    result.name,
    ...compared(result, floor, 'bytes', kilobytes),
    kilobytes(middle(result, 'codeBytes')),
    ...compared(result, floor, 'usable', milliseconds),
    ...compared(result, floor, 'busyUntilUsable', milliseconds),
    ...compared(result, floor, 'busy', milliseconds),
    middle(result, 'shift').toFixed(3),
    middle(result, 'shift', 'wide').toFixed(3),
  ]);
  const { width } = screens.wide.viewport;
  return table(
    ['', 'sent', '×', 'of it code and styles', 'usable after', '×', 'main thread until then', '×'].concat([
      'main thread in 5 s',
      '×',
      'layout shift',
      `at ${width} px`,
    ]),
    rows,
  );
}

/** The sizes of Ruam's files as Markdown. */
export function sizeTable(sizes) {
  const rows = sizes.map(({ entry, first, all }) => [entry, kilobytes(first), kilobytes(all)]);
  return table(['brotli', 'until the widget is there', 'with all that may come later'], rows);
}

/** Under what the figures were got, in one sentence. */
export function describe({ browser, rounds }) {
  const { download, upload, latency, cpu } = conditions;
  const { width, height } = screens.narrow.viewport;
  return `Medians of ${rounds} interleaved rounds in Chromium ${browser}: nothing in any cache, CPU ×${cpu} slower, ${mega(download)} down, ${mega(upload)} up, ${latency} ms, ${width} × ${height} px. × is the ratio to the plain form.`;
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
  return [write(value), (value / middle(floor, figure)).toFixed(2)];
}

const table = (head, rows) =>
  [head, head.map((_, column) => (column ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time) => `${Math.round(time)} ms`;
const mega = (bits) => `${bits / 1_000_000} Mbit/s`;
