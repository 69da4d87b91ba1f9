import { holdersOf } from "~/domain/access/permissions";
import { DESKS, type Desk, type Place } from "~/lib/desks";
import { paths } from "~/lib/paths";
import type { ShellViewer } from "./types";

export const PUBLIC_MENU: readonly Place[] = [
  { path: paths.commissions, word: "commissions" },
  { path: paths.results, word: "results" },
  { path: paths.agencies, word: "agencies" },
  { path: paths.items, word: "items" },
  { path: paths.rules, word: "rules" },
];

/** The menu of a desk: the places its person may go to. */
export function deskMenu(desk: Desk, viewer: Pick<ShellViewer, "roles">): readonly Place[] {
  const menu: readonly Place[] = DESKS[desk].menu;
  return menu.filter(({ permission }) => !permission || holdersOf(permission).some((role) => viewer.roles.includes(role)));
}

/** Whether the page stands at the place or below it. */
export function isAt(place: Place, path: string): boolean {
  const [bare = ""] = path.split("?", 1);
  return bare === place.path || (!place.exact && bare.startsWith(`${place.path}/`));
}
