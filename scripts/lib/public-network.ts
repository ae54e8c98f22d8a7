import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";

import ipaddr from "ipaddr.js";

/** Finds the addresses of a host name; throws where there are none. */
type Resolve = (host: string) => Promise<string[]>;

/** A host that has no address, or one that is not public. */
export class NotPublic extends Error {
  override readonly name = "NotPublic";
}

/** Global unicast IPv6. The rest includes legacy forms of IPv4 addresses. */
const publicIpv6 = ipaddr.parseCIDR("2000::/3");

/**
 * Addresses out of the public ranges at which clouds answer their own machines alone: Azure’s WireServer, Google’s
 * private and restricted APIs, IBM Cloud’s service network, Equinix Metal’s metadata. Others use link-local, private or
 * reserved addresses.
 */
const insideClouds = [
  "168.63.129.16/32",
  "199.36.153.4/30",
  "199.36.153.8/30",
  "161.26.0.0/16",
  "166.8.0.0/14",
  "192.80.8.124/32",
].map((range) => ipaddr.parseCIDR(range));

/**
 * Whether an address is public, against SSRF: not private, loopback, link-local (cloud metadata services), reserved, internal
 * to a cloud, or any of these through address translation.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv6" ? parsed.match(publicIpv6) : !insideClouds.some((range) => parsed.match(range));
}

/** Resolves with the operating system’s resolver. */
const resolveBySystem: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * DNS lookup for connections that checks the address to which it connects, which prevents DNS rebinding. A single address that
 * is not public makes it refuse the host.
 */
export function publicLookup(resolve = resolveBySystem, isAllowed = isPublicAddress): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const refused = addresses.find((address) => !isAllowed(address));
        if (refused !== undefined) {
          callback(new NotPublic(`${host} is at ${refused}, which is not a public address.`), []);
          return;
        }
        const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
        const [first] = found;
        if (!first) callback(new NotPublic(`${host} has no address.`), []);
        else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), []);
      },
    );
  };
}
