import type { Permission } from "~/domain/access/permissions";

/** What an address holds in the places of its route. */
export type Params = Readonly<Record<string, string | undefined>>;

/** What every route module states about itself. A route without `access` fails the tests. */
export type RouteHandle = {
  /** Who may open it; where one route has several pages, told by the address: whoever holds one of these, nobody where no page stands. */
  readonly access: Permission | ((params: Params) => readonly Permission[]);
  /** Which frame stands around the page; without it the public one for public pages and the desk's for all others. */
  readonly shell?: "public" | "desk";
  /** The page lays out its own full-width bands. */
  readonly bleed?: boolean;
  /** Page scripts beside enhance.js, by name of app/browser ("watch", "verify"). */
  readonly scripts?: readonly string[];
};
