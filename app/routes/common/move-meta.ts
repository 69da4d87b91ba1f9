import type { MetaFunction } from "@remix-run/node";
import { moveTitle } from "~/copy/moves/moves";
import type { Permission } from "~/domain/access/permissions";
import type { Desk } from "~/lib/desks";
import { langOf } from "~/lib/lang";
import { type FramedMove, movesAt, permissionOf } from "~/lib/move-pages";
import { privateTitle } from "~/lib/page-title";
import type { Params } from "~/lib/route-handle";

/*
 * What the pages' own part of a route of moves needs. Stands apart from what the server does (move-page.ts): the build keeps titles and
 * permissions in the browser's half, where no server room may be.
 */

/** Doors that hand on a person. */
export type PersonalPermission = Exclude<Permission, "public" | "demonstration.control">;

const isPersonal = (permission: Permission): permission is PersonalPermission =>
  permission !== "public" && permission !== "demonstration.control";

/** Who may open the page at an address of a desk: as the table of moves says of each move that is made there. None where no page stands. */
export const moveAccess =
  (desk: Desk) =>
  ({ move }: Params): readonly PersonalPermission[] => {
    const permissions = movesAt(desk, move).map(({ subject, verb }) => permissionOf(subject, verb));
    return [...new Set(permissions.filter(isPersonal))];
  };

/** The title of the page of a move: of the one that the page is of, or that its address names. */
export const moveMeta =
  (desk: Desk): MetaFunction =>
  ({ data, location, params }) => {
    const lang = langOf(location.pathname);
    const shown = (data as { readonly page: FramedMove } | undefined)?.page ?? movesAt(desk, params.move)[0];
    return shown ? privateTitle(lang, moveTitle(lang, shown.verb)) : [];
  };
