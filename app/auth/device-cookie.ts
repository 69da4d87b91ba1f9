import { Cookie } from "lucia";
import type { Config } from "~/lib/config";
import { tokenDigest } from "~/lib/token-digest";
import { cookieAttributes, cookieValue } from "./cookie";
import { DEVICE_LIFE, PEOPLE_OF_DEVICE } from "./parameters";

type Mode = Pick<Config, "mode">;

function deviceCookieName(config: Mode): string {
  return config.mode === "production" ? "__Host-mingxuan-device" : "mingxuan-device";
}

/** Since when a browser must have been used to be known still, by the machine's clock, as sessions live by it. */
export function knownSince(): Date {
  return new Date(Date.now() - DEVICE_LIFE.milliseconds());
}

/** A browser's tokens, one a person who signs in on it, the last used first. Each is known to one account: nobody can plant one for another. */
export function readDeviceTokens(config: Mode, request: Request): string[] {
  const tokens = cookieValue(request, deviceCookieName(config)).split(".");
  return tokens.filter((token) => /^[\w-]{43}$/.test(token)).slice(0, PEOPLE_OF_DEVICE);
}

/** What the database keeps of them. */
export function readDevices(config: Mode, request: Request): string[] {
  return readDeviceTokens(config, request).map(tokenDigest);
}

/** Set-Cookie that makes the browser known by this token, beside those of others who use it. */
export function deviceCookie(config: Mode, token: string, others: readonly string[]): string {
  const tokens = [token, ...others.filter((each) => each !== token)].slice(0, PEOPLE_OF_DEVICE);
  const maxAge = DEVICE_LIFE.seconds();
  return new Cookie(deviceCookieName(config), tokens.join("."), { ...cookieAttributes(config), maxAge }).serialize();
}
