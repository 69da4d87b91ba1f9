/** Characters that no address of this site holds: they end a line, or a browser and the router take them for something else. */
const NO_PART = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\\/]/u;

/** One part of a path as it was meant, or null for broken percent codes and what is no UTF-8. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/**
 * Whether an address can be one of this site's at all. In: the address as it was asked. No page has a part with control characters, slashes or
 * backslashes written as percent codes, or what is no text; the router decodes them into a path that is another address or none, and the
 * database takes no NUL.
 */
export function isAddress({ pathname, search }: URL): boolean {
  if (/%00/.test(search)) return false;
  return pathname.split("/").every((part) => {
    const text = decoded(part);
    return text !== null && !NO_PART.test(text);
  });
}

/**
 * The way to the same address with single slashes, or null: no page of ours is asked with doubled ones, a browser reads `//host` as another
 * site, and the framework speaks of them in lines of its own.
 */
export function singleSlashes({ pathname, search }: URL): string | null {
  return pathname.includes("//") ? `${pathname.replace(/\/{2,}/g, "/")}${search}` : null;
}

/** An answer that leads to the address's one spelling, whatever was asked with it: the method and what was sent go along. */
export function led(location: string): Response {
  return new Response(null, { status: 308, headers: { Location: location, "Cache-Control": "no-cache" } });
}
