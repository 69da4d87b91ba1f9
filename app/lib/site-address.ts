import type { Config } from "./config";

/** The public address: the configured one, or the visitor's own where none is configured. Without a trailing slash. */
export function siteOrigin(config: Pick<Config, "origin">, url: URL): string {
  return config.origin ?? url.origin;
}

/** Desks and what belongs to one person: search engines have no business there. */
export const PRIVATE_PATHS = ["/account", "/agency", "/department", "/office", "/sign-in", "/files", "/tour"] as const;
