import { DESKS, deskAt } from "~/lib/desks";
import type { Block } from "~/lib/shell";

const KIB = 1024;
/** Forms of words; the longest allowed texts together stay far below. */
export const FORM_LIMIT = 1024 * KIB;
/** Longer addresses than any link of this site. */
export const ADDRESS_LIMIT = 8 * KIB;

const METHODS = new Set(["GET", "HEAD", "POST"]);
const FORM_KINDS = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Why a request is answered before any page sees it, or null. In: method, address, headers. */
export function blockedByLimits(method: string, url: URL, headers: Headers): Block | null {
  if (!METHODS.has(method)) return "method";
  if (url.href.length > ADDRESS_LIMIT) return "address";
  if (method !== "POST") return null;
  const kind = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const length = headers.get("content-length");
  // A browser always says how long a form is; without it nothing could be refused before it fills the memory.
  if (length === null || !/^\d+$/.test(length)) return headers.has("transfer-encoding") ? "length" : null;
  const size = Number(length);
  if (size > 0 && !FORM_KINDS.includes(kind)) return "kind";
  // Forms with files stand on the desks alone.
  const desk = kind === "multipart/form-data" ? deskAt(url.pathname) : null;
  return size > (desk ? DESKS[desk].uploadBytes : FORM_LIMIT) ? "size" : null;
}
