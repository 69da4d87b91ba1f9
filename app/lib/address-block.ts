import { isIPv6 } from "node:net";

/** The eight groups of an IPv6 address in the spelling that URLs keep. */
function groups(address: string): string[] {
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = "", tail] = plain.split("::");
  const parts = (text: string) => text.split(":").filter((part) => part !== "");
  if (tail === undefined) return parts(head);
  const [before, after] = [parts(head), parts(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => "0"), ...after];
}

/**
 * Whose address it is, for counting: an IPv6 line has 2^64 addresses (RFC 6177), so its network of 64 bits counts as one; an IPv4
 * address written as IPv6 counts as itself. Anything else comes back as it is.
 */
export function addressBlock(address: string): string {
  const plain = address.replace(/%.*$/, "");
  if (!isIPv6(plain)) return address;
  const all = groups(plain);
  if (all.slice(0, 5).every((part) => part === "0") && all[5] === "ffff") {
    const [high = 0, low = 0] = all.slice(6).map((part) => Number.parseInt(part, 16));
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  return `${all.slice(0, 4).join(":")}::/64`;
}
