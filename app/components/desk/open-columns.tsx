import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { commissionPage } from "~/copy/notice/commission-page";
import { reasonText } from "~/copy/refusals/reasons";
import { entrantCount } from "~/copy/selection/entrant-count";
import { lists } from "~/copy/shell/lists";
import { formatFen, formatRemaining, formatShortDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { Hindrance, OpenCommission } from "~/reads/admission/agency-matching";
import { LinkButton } from "../ui/button";
import { type ListColumn, momentCell, yuanCell } from "../ui/list-columns";
import { OrganisationName, organisationWords } from "../ui/organisation-name";
import { Tag } from "../ui/status-tag";

/** The sentence of what stands in the way, without its full stop. */
export function hindranceText(lang: Lang, { obstacle }: Hindrance): string {
  return reasonText(lang, obstacle.reason, obstacle.detail).replace(/[。.]$/, "");
}

type Said = { readonly tone: "ink" | "success" | "accent" | "warning" | "neutral"; readonly text: string };

/** Whether it may be entered, was entered, or what lacks. */
function standingOf(lang: Lang, row: OpenCommission): Said {
  const t = agencyDesk[lang];
  const [first, second] = row.hindrances;
  if (row.held) return { tone: "ink", text: t.held };
  if (row.entered) return { tone: "success", text: t.enteredTag };
  if (!first) return { tone: "accent", text: t.canEnter };
  const isOne = !second && first.mend !== null && first.obstacle.reason !== "E1.not-admitted";
  const all = row.hindrances.map((each) => hindranceText(lang, each)).join(lang === "zh" ? "；" : "; ");
  return isOne ? { tone: "warning", text: t.lacks(all) } : { tone: "neutral", text: t.blocked(all) };
}

function Next({ lang, row }: { readonly lang: Lang; readonly row: OpenCommission }) {
  const t = agencyDesk[lang];
  const [first, second] = row.hindrances;
  const work = href(lang, paths.agency.work(row.id));
  if (row.entered || row.held) return null;
  if (!first)
    return (
      <LinkButton look="primary" href={row.priced ? href(lang, paths.agency.bid(row.id)) : work} describe={row.title}>
        {t.enter}
      </LinkButton>
    );
  return first.mend && !second ? (
    <LinkButton href={href(lang, first.mend)} describe={hindranceText(lang, first)}>
      {t.mend}
    </LinkButton>
  ) : null;
}

function leftText(lang: Lang, { held, daysLeft }: OpenCommission): string | null {
  if (held) return commissionPage[lang].stoppedClock;
  return daysLeft === null ? null : formatRemaining(lang, daysLeft);
}

/** The facts of an open commission, as its card arranges them and as the list's file has them. */
export function openColumns(lang: Lang): ListColumn<OpenCommission>[] {
  const t = agencyDesk[lang];
  const words = lists[lang];
  const itemOf = (row: OpenCommission) => row.item?.[lang] ?? row.itemCode;
  return [
    {
      ...{ key: "title", header: words.title },
      cell: (row) => (
        <a href={href(lang, paths.agency.work(row.id))}>
          <span lang="zh-CN">{row.title}</span>
        </a>
      ),
      facts: [
        [words.number, (row) => row.number],
        [words.title, (row) => row.title],
      ],
    },
    { ...{ key: "item", header: words.item, cell: itemOf }, facts: [[words.item, itemOf]] },
    {
      ...{ key: "purchaser", header: words.unit },
      cell: (row) => <OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />,
      facts: [[words.unit, (row) => organisationWords({ lang, name: row.purchaser, englishName: row.purchaserEnglish })]],
    },
    {
      ...{ key: "price", header: t.fixedPrice },
      cell: (row) => (row.priceFen === null ? null : <strong className="figures">{formatFen(lang, row.priceFen)}</strong>),
      facts: [[t.fixedPrice, (row) => yuanCell(row.priceFen)]],
    },
    { ...{ key: "payer", header: t.payer }, cell: (row) => t.pays[row.payer], facts: [[t.payer, (row) => t.pays[row.payer]]] },
    { ...{ key: "left", header: t.left }, cell: (row) => leftText(lang, row), facts: [[t.left, (row) => leftText(lang, row)]] },
    {
      ...{ key: "closes", header: t.closes },
      cell: (row) => (row.closesAt && !row.held ? t.closesAt(formatShortDateTime(lang, row.closesAt)) : null),
      facts: [[t.closes, (row) => momentCell(row.held ? null : row.closesAt)]],
    },
    {
      ...{ key: "entrants", header: t.entrantsHead },
      cell: (row) => entrantCount[lang].entered(row.entrants),
      facts: [[t.entrantsHead, (row) => row.entrants]],
    },
    {
      ...{ key: "standing", header: t.standing },
      cell: (row) => {
        const { tone, text } = standingOf(lang, row);
        return <Tag tone={tone}>{text}</Tag>;
      },
      facts: [[t.standing, (row) => standingOf(lang, row).text]],
    },
    { ...{ key: "next", header: t.enter }, cell: (row) => <Next lang={lang} row={row} />, facts: [] },
  ];
}
