import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { commissionPage } from "~/copy/notice/commission-page";
import { reasonText } from "~/copy/refusals/reasons";
import { formatFen, formatRemaining, formatShortDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { Hindrance, OpenCommission } from "~/reads/admission/agency-matching";
import { LinkButton } from "../ui/button";
import { OrganisationName } from "../ui/organisation-name";
import { Tag } from "../ui/status-tag";

/** The sentence of what stands in the way, without its full stop. */
export function hindranceText(lang: Lang, { obstacle }: Hindrance): string {
  return reasonText(lang, obstacle.reason, obstacle.detail).replace(/[。.]$/, "");
}

function Standing({ lang, row }: { readonly lang: Lang; readonly row: OpenCommission }) {
  const t = agencyDesk[lang];
  const [first, second] = row.hindrances;
  if (row.held) return <Tag tone="ink">{t.held}</Tag>;
  if (row.entered) return <Tag tone="success">{t.enteredTag}</Tag>;
  if (!first) return <Tag tone="accent">{t.canEnter}</Tag>;
  const isOne = !second && first.mend !== null && first.obstacle.reason !== "E1.not-admitted";
  const all = row.hindrances.map((each) => hindranceText(lang, each)).join(lang === "zh" ? "；" : "; ");
  return <Tag tone={isOne ? "warning" : "neutral"}>{isOne ? t.lacks(all) : t.blocked(all)}</Tag>;
}

function Next({ lang, row }: { readonly lang: Lang; readonly row: OpenCommission }) {
  const t = agencyDesk[lang];
  const [first, second] = row.hindrances;
  const work = href(lang, paths.agency.work(row.id));
  if (row.entered || row.held) return null;
  if (!first)
    return (
      <LinkButton look="primary" href={work} describe={row.title}>
        {t.enter}
      </LinkButton>
    );
  return first.mend && !second ? (
    <LinkButton href={href(lang, first.mend)} describe={hindranceText(lang, first)}>
      {t.mend}
    </LinkButton>
  ) : null;
}

/** One open commission on a phone: price, payer, time left, number entered, and whether it may be entered or what lacks. */
export function OpenCard({ lang, row }: { readonly lang: Lang; readonly row: OpenCommission }) {
  const t = agencyDesk[lang];
  return (
    <li className="agency-card">
      <p className="agency-card-title">
        <a href={href(lang, paths.agency.work(row.id))}>
          <span lang="zh-CN">{row.title}</span>
        </a>
      </p>
      <p className="text-ink-soft">
        {row.item?.[lang] ?? row.itemCode} · <OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />
      </p>
      <p>
        {row.priceFen === null ? null : <strong className="figures">{formatFen(lang, row.priceFen)}</strong>} · {t.pays[row.payer]}
      </p>
      <p className="text-ink-soft">
        {row.held ? `${commissionPage[lang].stoppedClock} · ` : null}
        {row.held || row.daysLeft === null ? null : `${formatRemaining(lang, row.daysLeft)} · `}
        {row.closesAt && !row.held ? `${t.closesAt(formatShortDateTime(lang, row.closesAt))} · ` : null}
        {t.entrants(row.entrants)}
      </p>
      <div className="agency-card-foot">
        <Standing lang={lang} row={row} />
        <Next lang={lang} row={row} />
      </div>
    </li>
  );
}

/** Cards under each other. */
export function OpenCards({ lang, rows }: { readonly lang: Lang; readonly rows: readonly OpenCommission[] }) {
  return (
    <ul className="agency-cards">
      {rows.map((row) => (
        <OpenCard key={row.id} lang={lang} row={row} />
      ))}
    </ul>
  );
}
