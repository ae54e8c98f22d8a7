import { resolve4, resolve6 } from "node:dns/promises";
import type { LookupFunction } from "node:net";

import ipaddr from "ipaddr.js";

/** Finds the addresses of a host name; throws where there are none. */
export type Resolve = (host: string) => Promise<string[]>;

/** A host that is, or may lead to, a place that is not on the public internet. */
export class NotPublic extends Error {
  override name = "NotPublic";
}

/**
 * Whether an address is one of the public internet: not private, loopback, link-local (where clouds answer with their
 * secrets), reserved, or a way round through translation.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Asks the name servers. */
export const resolveByDns: Resolve = async (host) => {
  const answers = await Promise.allSettled([resolve4(host), resolve6(host)]);
  const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const [first] = answers;
  if (found.length === 0) throw first.status === "rejected" ? first.reason : new Error(`${host} has no address`);
  return found;
};

/**
 * The way in which connections look names up: a connection is made only to an address that has just been checked, so a
 * name that answers differently the second time gains nothing. One address that is not public refuses the host.
 */
export function checkedLookup(resolve: Resolve, isAllowed = isPublicAddress): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const refused = addresses.find((address) => !isAllowed(address));
        if (refused !== undefined || addresses.length === 0) {
          callback(new NotPublic(`${host} is not on the public internet`), []);
          return;
        }
        const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
        const [first] = found;
        if (options.all || !first) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), []);
      },
    );
  };
}
