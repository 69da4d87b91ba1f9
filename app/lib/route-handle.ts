import type { Permission } from "~/domain/access/permissions";

/** What every route module states about itself. A route without `access` fails the tests. */
export type RouteHandle = {
  readonly access: Permission;
  /** Which frame stands around the page; without it the desk's frame for everything but public pages. */
  readonly shell?: "public" | "desk" | "none";
  /** Page scripts beside enhance.js, by name of app/browser ("watch", "verify"). */
  readonly scripts?: readonly string[];
};
