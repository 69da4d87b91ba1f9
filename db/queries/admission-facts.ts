import { decideReady } from "~/domain/agency/company-facts";
import { findItem } from "~/domain/catalogue/find-item";
import { satisfies } from "~/domain/catalogue/qualification";
import { usccDoubts } from "~/domain/kernel/uscc";
import { type AdmissionFacts, admissionRules } from "~/domain/lifecycle/admission";
import type { EntrantFacts } from "~/domain/selection/eligibility";
import type { AgencyFile } from "./agency-file";

/** What the table of an admission's moves asks about, from the file as it stands. */
export function admissionFacts({ organisation, row, qualifications, entries }: AgencyFile, now: Date): AdmissionFacts {
  const proven = entries.filter(({ itemCode }) => {
    const item = findItem(itemCode);
    return item !== null && satisfies(item.qualification, qualifications, now).ok;
  });
  const facts = { ...row, phone: organisation.phone, address: organisation.address };
  const codeToConfirm = row.codeConfirmedAt === null && usccDoubts(organisation.uscc).includes("check");
  return {
    ...row,
    enteredStatusAt: enteredAt(row, organisation),
    rulesOf: admissionRules(row.committedAt, now),
    codeToConfirm,
    ready: decideReady({ uscc: organisation.uscc, facts, provenItems: proven.length }),
  };
}

/** When the file came into its status: it was returned, committed, or begun with the registration. */
function enteredAt({ status, returnedAt, committedAt }: AgencyFile["row"], { createdAt }: AgencyFile["organisation"]): Date {
  return (status === "returned" ? returnedAt : null) ?? committedAt ?? createdAt;
}

/** What eligibility asks of the agency for an item, from its file. */
export function entrantFactsFrom({ organisation, row, qualifications, entries }: AgencyFile, itemCode: string): EntrantFacts {
  return {
    uscc: organisation.uscc,
    admission: row.status,
    paused: row.pausedAt !== null,
    itemEntry: entries.find((each) => each.itemCode === itemCode)?.status ?? null,
    qualifications,
  };
}
