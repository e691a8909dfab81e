import { isIP } from 'node:net';
import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Names of this machine that no other can bind to an address. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'] as const;

/** Whether a host to listen on is reached from this machine alone. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** IPv6 in brackets. */
const inAddress = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

const interfaces = (): readonly NetworkInterfaceInfo[] => Object.values(networkInterfaces()).flatMap((list) => list ?? []);

/** How a host stands in an address that can be opened. One that means every address gives way to one that other machines see, if there is any. */
export function shownHost(host: string): string {
  if (!isEverywhere(host)) return inAddress(host);
  return interfaces().find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? LOOPBACK[1];
}

/**
 * The names by which the server may be asked for, all in lower case, IPv6 in brackets. A page whose site was bound to this machine's address by
 * its owner (DNS rebinding) asks by another name.
 * @param host as it was told to listen on. One that means every address stands for those that the machine has, and for its name
 */
export function ownHosts(host: string): ReadonlySet<string> {
  const addresses = isEverywhere(host) ? [hostname(), ...interfaces().map(({ address }) => address)] : [host];
  return new Set([...LOOPBACK, ...addresses.map((address) => inAddress(address).toLowerCase())]);
}
