import type { Tx } from "#db/client";
import type { CommissionRow } from "#db/queries/commission-facts";
import { custodiansOf } from "#db/queries/custodians";
import { liveEntries } from "#db/queries/entrants";
import { officeIds } from "#db/queries/people";
import type { Recipient } from "#db/writes/event";
import { hasReachedOffice } from "~/domain/access/visibility";
import type { Role } from "~/domain/kernel/actor";
import { type CommissionStatus, PERFORMING_STATUSES } from "~/domain/kernel/statuses";
import type { Audience } from "~/domain/lifecycle/commission";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { DESKS } from "~/lib/desks";
import { paths } from "~/lib/paths";

const AGENCY_ROLES: readonly Role[] = ["agency_admin", "agency_agent"];

/** The page on which each side acts on a commission (path without language). */
export const workPath = {
  department: DESKS.department.work,
  agency: DESKS.agency.work,
  office: DESKS.office.work,
} as const;

/** From here on the award passes on to nobody: what stops the work concerns the two parties alone. */
const SETTLED: readonly CommissionStatus[] = [...PERFORMING_STATUSES, "closed"];

/**
 * Turns a row's audiences into inbox recipients. Entrants are told of what stops, moves or ends a commission also before the close
 * (§3.3 #10, #24): an entry lies in the entrant's own inbox, is read by its members alone (db/queries/inbox.ts), and is counted, listed
 * or exported nowhere else, so that nobody learns from it who has entered (SD4); the row of the entry says no more than that of the
 * registration does. Entering itself tells nobody. The office is told of what has reached it; `to` is the status after the move.
 */
export async function recipientsOf(
  tx: Tx,
  audiences: readonly Audience[],
  row: CommissionRow,
  facts: CommissionFacts,
  to: CommissionStatus,
): Promise<Recipient[]> {
  const found: Recipient[] = [];
  const purchaser = (roles: readonly Role[]): Recipient => ({ organisationId: row.purchaserId, roles, path: workPath.department(row.id) });
  const provider = (): Recipient[] =>
    facts.award ? [{ organisationId: facts.award.agencyId, roles: AGENCY_ROLES, path: workPath.agency(row.id) }] : [];
  for (const audience of audiences) {
    if (audience === "clerks") found.push(purchaser(["purchaser_agent"]));
    if (audience === "approvers") found.push(purchaser(["purchaser_approver"]));
    if (audience === "provider") found.push(...provider());
    if (audience === "filer") found.push(...(facts.filing?.side === "provider" ? provider() : [purchaser(["purchaser_agent"])]));
    if (audience === "other-party") {
      // Before the filing is written the filer is not in the facts yet: both sides are told, the filer's own copy does no harm.
      found.push(...provider(), purchaser(["purchaser_agent", "purchaser_approver"]));
    }
    const stillThere = hasReachedOffice({ ...row, status: to });
    if (audience === "office" && (stillThere || hasReachedOffice(row))) {
      for (const organisationId of await officeIds(tx)) {
        // What was cancelled before it was public is its department's own again: the office is told, and finds it gone from its desk.
        const path = stillThere ? workPath.office(row.id) : DESKS.office.home;
        found.push({ organisationId, roles: ["office_operator", "office_supervisor"], path });
      }
    }
    if (audience === "custodians") {
      for (const organisationId of await custodiansOf(tx, row.id, facts.minimumEntrants))
        found.push({ organisationId, roles: ["custodian"], path: DESKS.custodian.home });
    }
    if (audience === "entrants" || (audience === "contenders" && !SETTLED.includes(row.status))) {
      for (const entrant of await liveEntries(tx, row.id))
        found.push({ organisationId: entrant.agencyId, roles: AGENCY_ROLES, path: paths.commission(row.number ?? "") });
    }
  }
  return found;
}
