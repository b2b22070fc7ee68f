import { type BlockList, isIP } from 'node:net';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

/** The address that a request came from; behind trusted proxies the one that the outermost of them saw. */
export function clientAddress(c: Context<AppEnv>, proxies: BlockList): string {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map(plain).reverse();
  let address = plain(c.env?.incoming?.socket.remoteAddress ?? '');
  for (const next of forwarded) {
    if (!isTrusted(address, proxies) || isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** The part of an address that limits go by: all of an IPv4 address, the first 56 bits of an IPv6 one. */
export function limitedPart(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = Array<string>(tail === undefined ? 0 : 8 - left.length - right.length).fill('0');
  const [a = 0, b = 0, c = 0, d = 0] = [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
  return [a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':');
}

function isTrusted(address: string, proxies: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Without a zone, a port or brackets; IPv4 in IPv6's clothes as IPv4. */
function plain(text: string): string {
  const address = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address) ?? [];
  if (high === undefined || low === undefined) return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return [high, low].flatMap((part) => [...Buffer.from(part.padStart(4, '0'), 'hex')]).join('.');
}
