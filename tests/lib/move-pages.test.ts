import { describe, expect, test } from "vitest";
import { holdersOf } from "~/domain/access/permissions";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { OBJECTION } from "~/domain/lifecycle/objection";
import { DESKS, type Desk } from "~/lib/desks";
import { movePageOf, movesAt, permissionOf, slugsAt } from "~/lib/move-pages";
import { paths } from "~/lib/paths";
import { moveAccess } from "../../app/routes/common/move-meta";

const DESK_NAMES = Object.keys(DESKS) as Desk[];
/** Sides of an objection on which an agency stands that was not drawn. */
const AGENCY_SIDES: ReadonlySet<string> = new Set(["entrant", "objector"]);
/** The desks on whose side a row of the table can be pressed. */
const desksOf = (side: string) => {
  const sides = side === "either" || side === "other" ? ["purchaser", "provider"] : [AGENCY_SIDES.has(side) ? "provider" : side];
  return DESK_NAMES.filter((desk) => DESKS[desk].sides.some((each) => sides.includes(each)));
};

describe("pages of moves", () => {
  test("stand for every move that a person makes, at the desks of its side, and for none of the clock's", () => {
    const rows = [
      ...COMMISSION.verbs.map((verb) => [verb, movePageOf("commission", verb), COMMISSION.moveOf(verb).side] as const),
      ...OBJECTION.verbs.map((verb) => [verb, movePageOf("objection", verb), OBJECTION.moveOf(verb).side] as const),
    ];
    for (const [verb, page, side] of rows) expect([verb, [...(page?.desks ?? [])].sort()]).toEqual([verb, desksOf(side).sort()]);
  });

  test.each(DESK_NAMES)("at %s are opened by whom the table of moves names, and each by somebody who works there", (desk) => {
    const roles: readonly string[] = DESKS[desk].roles;
    for (const move of slugsAt(desk)) {
      // One door: whoever may make one of the moves of an address comes in, and each move asks for its own.
      const permissions = movesAt(desk, move).map(({ subject, verb }) => permissionOf(subject, verb));
      const access = moveAccess(desk)({ move });
      expect([move, [...access].sort()]).toEqual([move, [...new Set<string>(permissions)].sort()]);
      for (const one of access) expect([move, one, holdersOf(one).some((role) => roles.includes(role))]).toEqual([move, one, true]);
    }
  });

  test("an address that names none has no door, whatever word it is", () => {
    for (const move of ["nothing", "Approve", "constructor", "close-registration", "publish", "edit", "", undefined])
      expect(moveAccess("department")({ move })).toEqual([]);
  });

  test("moves share an address where one page asks for either, or where what is posted names its own", () => {
    const shared = DESK_NAMES.flatMap((desk) =>
      slugsAt(desk).flatMap((slug) => {
        const moves = movesAt(desk, slug);
        return moves.length > 1 ? [{ at: `${desk}/${slug}`, moves }] : [];
      }),
    );
    expect(shared.map(({ at, moves }) => [at, ...moves.map(({ verb }) => verb)])).toEqual([
      ["agency/objection", "file-objection", "withdraw-objection"],
      ["department/cancel", "cancel", "request-cancel"],
      ["department/answer-objection", "draft-answer", "answer-objection", "return-answer"],
    ]);
    for (const { at, moves } of shared) {
      expect([at, new Set(moves.map(({ subject }) => subject)).size]).toEqual([at, 1]);
      const named = moves.filter(({ subject, verb }) => movePageOf(subject, verb)?.named);
      expect([at, [0, moves.length].includes(named.length)]).toEqual([at, true]);
    }
  });

  test("no page of moves hides another page of the same desk", () => {
    const { department } = paths;
    const others = [department.edit("i"), department.copy("i"), department.submitted("i"), department.autosave("i")];
    expect(slugsAt("department").filter((slug) => others.includes(`${department.work("i")}/${slug}`))).toEqual([]);
  });
});
