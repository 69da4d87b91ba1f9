import type { Queryable } from "#db/client";
import { entrantFactsFrom } from "#db/queries/admission-facts";
import { keptOut } from "#db/queries/agency-commissions";
import { enteredAmong } from "#db/queries/agency-entries";
import type { AgencyFile } from "#db/queries/agency-file";
import type { CommissionListRow } from "#db/queries/commission-list";
import { findItem } from "~/domain/catalogue/find-item";
import type { Bilingual, ServiceItem } from "~/domain/catalogue/item";
import { type Payer, payerOf } from "~/domain/catalogue/payer";
import { requirementOf, typesIn } from "~/domain/catalogue/qualification";
import type { EntryTerms } from "~/domain/commission/terms";
import type { Calendar } from "~/domain/kernel/calendar";
import { remainingWorkingDays } from "~/domain/kernel/working-days";
import { type Obstacle, obstacles } from "~/domain/selection/eligibility";
import { isMendable, thingsToMend } from "~/domain/selection/mendable";
import { paths, withQuery } from "~/lib/paths";

/** Something that stands in the way, and the page on which the agency mends it; null when it cannot. */
export type Hindrance = { readonly obstacle: Obstacle; readonly mend: string | null };

/** One open commission as an agency sees it in a list. */
export type OpenCommission = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly item: Bilingual | null;
  readonly itemCode: string;
  readonly purchaser: string;
  readonly purchaserEnglish: string | null;
  readonly priceFen: number | null;
  readonly payer: Payer;
  readonly closesAt: Date | null;
  readonly daysLeft: number | null;
  readonly entrants: number | null;
  readonly held: boolean;
  /** To enter is to seal a price. */
  readonly priced: boolean;
  readonly entered: boolean;
  readonly hindrances: readonly Hindrance[];
};

/** Where an agency adds the certificate that an item asks for. */
export function certificatePath(item: ServiceItem): string {
  const [type] = typesIn(item.qualification);
  return type ? withQuery(paths.agency.newQualification, { type, item: item.code }) : paths.agency.qualifications;
}

function mendPath(obstacle: Obstacle, item: ServiceItem): string | null {
  if (!isMendable(obstacle)) return null;
  if (obstacle.rule === "E2" || obstacle.rule === "E4") return certificatePath(item);
  return obstacle.reason === "E1.item" ? withQuery(paths.agency.items, { item: item.code }) : paths.agency.profile;
}

/** What stands between an agency and a commission of an item, each with where to mend it. Empty: it may enter. */
export function hindrancesOf(file: AgencyFile, item: ServiceItem, terms: EntryTerms, now: Date): Hindrance[] {
  const entrant = entrantFactsFrom(file, item.code);
  return thingsToMend(entrant, obstacles(entrant, terms, requirementOf(item, terms), now)).map((obstacle) => ({
    obstacle,
    mend: mendPath(obstacle, item),
  }));
}

/** Open commissions with what the agency may do about each, in two queries however many they are. */
export async function matchOpen(
  db: Queryable,
  file: AgencyFile,
  rows: readonly CommissionListRow[],
  now: Date,
  calendar: Calendar,
): Promise<OpenCommission[]> {
  const ids = rows.map((row) => row.id);
  const entered = await enteredAmong(db, file.organisation.id, ids);
  const out = await keptOut(db, ids);
  return rows.map((row) => {
    const item = findItem(row.itemCode);
    const kept = out.get(row.id);
    const left = row.closesAt ? remainingWorkingDays(calendar, now, row.closesAt) : null;
    const { id, number, title, itemCode, purchaser, purchaserEnglish, priceFen, closesAt, entrants, held, priced } = row;
    return {
      ...{ id, number, title, itemCode, purchaser, purchaserEnglish, priceFen, closesAt, entrants, held, priced },
      item: item?.name ?? null,
      payer: item && payerOf(item) === "applicant" ? "applicant" : "department",
      daysLeft: left?.ok ? left.value : null,
      entered: entered.has(id),
      hindrances: item ? hindrancesOf(file, item, kept ?? {}, now) : [],
    };
  });
}

/** May be entered now. */
export function canEnter(row: OpenCommission): boolean {
  return !row.entered && !row.held && row.hindrances.length === 0;
}

/** 差一项：one thing lacks, nothing else stops it, and the agency can mend it; the admission itself is more than one thing. */
export function lacksOne(row: OpenCommission): boolean {
  const [first, second] = row.hindrances;
  return !row.entered && !row.held && first !== undefined && !second && first.mend !== null && first.obstacle.reason !== "E1.not-admitted";
}
