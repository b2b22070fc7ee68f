import { encode } from 'uqr';
import type { ComplaintReceipt } from '../../contract/complaints.ts';
import type { Config } from '../config.ts';

/**
 * Where a complaint can be followed, with its reference behind the `#`, which no server is sent, and never its secret;
 * also as a QR code. None where the agency has not said which page that is.
 */
export function trackerLink(config: Config, reference: string): ComplaintReceipt['tracker'] {
  const address = trackerAddress(config, reference);
  return address === undefined ? undefined : { address, qr: qrOf(address) };
}

/** The same address; in a mail with the code that confirms that the mail was read. */
export function trackerAddress({ complaints: { tracker } }: Config, reference: string, code?: string) {
  if (tracker === undefined) return undefined;
  const address = new URL(tracker);
  address.hash = `ruam-reference=${code === undefined ? reference : `${reference}.${code}`}`;
  return address.href;
}

/** The dark modules of a QR code, as the path of an SVG of this many units a side, its quiet zone within. */
function qrOf(text: string): NonNullable<ComplaintReceipt['tracker']>['qr'] {
  const { data, size } = encode(text, { border: 4 });
  const path = data.map((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ]
      .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
      .join(''),
  );
  return { size, path: path.join('') };
}
