import type { ListColumn } from "~/components/ui/list-columns";
import { Tag } from "~/components/ui/status-tag";
import { ITEM_STATUS_WORDS, SHORT_PAYER_WORDS, STAGE_WORDS } from "~/copy/catalogue/catalogue";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { lists } from "~/copy/shell/lists";
import { formatCount } from "~/copy/values";
import { payerOf } from "~/domain/catalogue/payer";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ItemRow } from "~/reads/catalogue/items-page";

const approvalsOf = (lang: Lang, row: ItemRow) => row.approvals.map((approval) => approval[lang]).join(lang === "zh" ? "、" : "; ");

/** The columns of the list of items, on its page and in its file. */
export function itemColumns(lang: Lang): ListColumn<ItemRow>[] {
  const t = cataloguePages[lang];
  return [
    {
      key: "item",
      header: t.item,
      order: "name",
      cell: (row) => (
        <>
          <a href={href(lang, paths.item(row.code))}>{row.name[lang]}</a>
          <span className="figures row-note">{row.code}</span>
        </>
      ),
      facts: [
        [t.item, (row) => row.name[lang]],
        [lists[lang].code, (row) => row.code],
      ],
    },
    {
      ...{ key: "approval", header: t.approval, width: "state" as const },
      cell: (row) => approvalsOf(lang, row),
      facts: [[t.approval, (row) => approvalsOf(lang, row)]],
    },
    {
      ...{ key: "stage", header: t.stage, tight: true, width: "date" as const, card: "left" as const },
      cell: (row) => STAGE_WORDS[row.stage][lang],
      facts: [[t.stage, (row) => STAGE_WORDS[row.stage][lang]]],
    },
    {
      ...{ key: "payer", header: t.payer, tight: true, width: "amount" as const },
      cell: (row) => SHORT_PAYER_WORDS[payerOf(row)][lang],
      facts: [[t.payer, (row) => SHORT_PAYER_WORDS[payerOf(row)][lang]]],
    },
    {
      ...{ key: "status", header: t.status, tight: true, width: "amount" as const, card: "head" as const },
      cell: (row) => <Tag tone={ITEM_STATUS_WORDS[row.status].tone}>{ITEM_STATUS_WORDS[row.status][lang]}</Tag>,
      facts: [[t.status, (row) => ITEM_STATUS_WORDS[row.status][lang]]],
    },
    {
      ...{ key: "agencies", header: t.agencies, end: true, width: "amount" as const, order: "agencies", card: "right" as const },
      cell: (row) => t.agencyCount(formatCount(row.agencies)),
      facts: [[t.agencies, (row) => row.agencies]],
    },
  ];
}
