import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import type { OpenCommission } from "~/reads/admission/agency-matching";
import { Dotted } from "../ui/dotted";
import { openColumns } from "./open-columns";

/** One open commission on a phone: price, payer, time left, number entered, and whether it may be entered or what lacks. */
function OpenCard({ cell }: { readonly cell: (key: string) => ReactNode }) {
  return (
    <li className="agency-card">
      <p className="agency-card-title">{cell("title")}</p>
      <div className="text-ink-soft">
        <Dotted parts={["item", "purchaser"].map(cell)} />
      </div>
      <Dotted parts={["price", "payer"].map(cell)} />
      <div className="text-ink-soft">
        <Dotted parts={["left", "closes", "entrants"].map(cell)} />
      </div>
      <div className="agency-card-foot">
        {cell("standing")}
        {cell("next")}
      </div>
    </li>
  );
}

/** Cards under each other, made of the list's own columns. */
export function OpenCards({ lang, rows }: { readonly lang: Lang; readonly rows: readonly OpenCommission[] }) {
  const cells = new Map(openColumns(lang).map(({ key, cell }) => [key, cell]));
  return (
    <ul className="agency-cards">
      {rows.map((row) => (
        <OpenCard key={row.id} cell={(key) => cells.get(key)?.(row) ?? null} />
      ))}
    </ul>
  );
}
