import { Cookie } from "lucia";
import type { Config } from "~/lib/config";

/** Browsers accept the __Host- prefix only together with Secure and no Domain, so no other host can plant the cookie. */
function cookieName(config: Pick<Config, "mode">): string {
  return config.mode === "production" ? "__Host-mingxuan" : "mingxuan";
}

/** Attributes of every cookie of the site. */
export function cookieAttributes(config: Pick<Config, "mode">) {
  return { httpOnly: true, secure: config.mode === "production", sameSite: "lax", path: "/" } as const;
}

/** Set-Cookie that hands the browser its token. It outlives the session, so that an ended session is told from none. */
export function sessionCookie(config: Pick<Config, "mode">, token: string): string {
  return new Cookie(cookieName(config), token, { ...cookieAttributes(config), maxAge: 30 * 24 * 3600 }).serialize();
}

/** Set-Cookie that takes the token away. */
export function blankSessionCookie(config: Pick<Config, "mode">): string {
  return new Cookie(cookieName(config), "", { ...cookieAttributes(config), maxAge: 0 }).serialize();
}

/** The value of a request's cookie, or nothing. */
export function cookieValue(request: Request, name: string): string {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** The token of a request, or null. Tokens are base64url; anything else is no token. */
export function readSessionToken(config: Pick<Config, "mode">, request: Request): string | null {
  const token = cookieValue(request, cookieName(config));
  return /^[\w-]{20,128}$/.test(token) ? token : null;
}
