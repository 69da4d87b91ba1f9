import type { LookKind } from "~/domain/access/looks";

/**
 * What of a page no look is. `own`: what belongs to the viewer's own organisation or person. `overview`: what lies at the office and until
 * when, by name, state and deadline, from which everybody there takes their work. `public`: nothing that the public does not see.
 * `form`: nothing is shown but what the viewer is asked.
 */
type NoLook = "own" | "overview" | "public" | "form";

const COMMISSION = ["unpublished-commission", "commission-papers"] as const;

/**
 * Every page and file that shows people of the office's side something by who they are, by its file below app/routes, and what kinds of look
 * it is (market §18.12): such a route asks beforeLook of routes/common/looks.ts. The desks of agencies and departments let nobody of the
 * office in and show their own. tests/house/look-pages.test.ts finds what is missing here.
 */
export const LOOK_PAGES: Readonly<Record<string, readonly LookKind[] | NoLook>> = {
  "account/account._index.tsx": "own",
  "account/account.accept.$token.tsx": "form",
  "account/account.join.tsx": "form",
  "account/account.looks.tsx": "own",
  "account/account.members.$user.tsx": ["account"],
  "account/account.messages.tsx": "own",
  "account/account.password.tsx": "own",
  "account/account.receipts.$receipt.tsx": "own",
  "account/account.receipts._index.tsx": "own",
  "account/account.sessions.tsx": "own",
  "account/account.sign-out.tsx": "form",
  "account/sign-in.tsx": "form",
  "office/office._index.tsx": "overview",
  "office/office.admissions.$id.tsx": ["admission-file"],
  "office/office.admissions._index.tsx": "overview",
  "office/office.beacon.tsx": "public",
  "office/office.calendar.tsx": "public",
  "office/office.commissions.$id.$move.tsx": COMMISSION,
  "office/office.commissions.$id._index.tsx": COMMISSION,
  "office/office.commissions.$id.contract.tsx": "public",
  "office/office.commissions._index.tsx": "overview",
  "office/office.committees.$id._index.tsx": "public",
  "office/office.committees.$id.deal.tsx": "form",
  "office/office.committees.new.tsx": "form",
  "office/office.custodians._index.tsx": "public",
  "office/office.custodians.new.tsx": "form",
  "office/office.departments.$organisation.tsx": ["people"],
  "office/office.departments._index.tsx": "overview",
  "office/office.departments.new.tsx": "form",
  "office/office.events.tsx": ["event-log"],
  "office/office.people.tsx": "own",
  "office/office.why.$look.$record.tsx": "form",
  "public/c.$number._index.tsx": "public",
  "public/c.$number.watch.tsx": "public",
  "resource/exports.admissions.$format.ts": "overview",
  "resource/exports.departments.$format.ts": "overview",
  "resource/exports.events.$format.ts": ["event-log"],
  "resource/exports.members.$format.ts": ["people"],
  "resource/exports.messages.$format.ts": "own",
  "resource/exports.office-commissions.$format.ts": "overview",
  "resource/exports.own-looks.$format.ts": "own",
  "resource/exports.receipts.$format.ts": "own",
  "resource/files.$id.ts": [...COMMISSION, "admission-file"],
  "resource/receipts.$file.ts": "own",
};
