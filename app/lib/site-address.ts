import type { Config } from "./config";
import { DESKS } from "./desks";
import { FILES, paths } from "./paths";

/** The public address: the configured one, or the visitor's own where none is configured. Without a trailing slash. */
export function siteOrigin(config: Pick<Config, "origin">, url: URL): string {
  return config.origin ?? url.origin;
}

/** Desks and what belongs to one person: search engines have no business there. */
export const PRIVATE_PATHS: readonly string[] = [
  paths.account.home,
  ...Object.values(DESKS).map(({ home }) => home),
  paths.signIn,
  FILES,
  paths.tour,
];
