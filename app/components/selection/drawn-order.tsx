import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { selectionPages } from "~/copy/methods/words";
import { commissionPage } from "~/copy/notice/commission-page";
import { drawPages } from "~/copy/selection/draw-pages";
import { ownValue } from "~/domain/kernel/own-value";
import type { AwardStanding } from "~/domain/lifecycle/award-standing";
import type { CarriedMethod } from "~/domain/selection/methods";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { Icon } from "../ui/icon";

/** One of the drawn, by its place and by what that counts for now. */
export type DrawnAgency = {
  readonly uscc: string;
  readonly name: string;
  readonly position: number;
  readonly standing: AwardStanding;
  readonly endReason: "declined" | "silent" | "unsigned" | null;
};

function Place({ lang, row }: { readonly lang: Lang; readonly row: DrawnAgency }) {
  const t = drawPages[lang];
  const drawn = row.position === 1 ? t.winner : t.alternate(row.position - 1);
  if (row.standing === "ended" || row.standing === "void")
    return (
      <span className="drawn-place is-over">
        <Icon name="cross" /> <s>{drawn}</s>
      </span>
    );
  return row.standing === "current" && row.position > 1 ? (
    <span className="drawn-place">
      <Icon name="check" /> {t.called(drawn)}
    </span>
  ) : (
    <span className="drawn-place">{drawn}</span>
  );
}

/** Who was drawn, and who is the provider now where that is another one; or why the selection failed after all. */
export function drawnSentence(
  lang: Lang,
  {
    drawn,
    failureReason,
    method,
  }: { readonly drawn: readonly DrawnAgency[]; readonly failureReason: string | null; readonly method: CarriedMethod },
): string {
  const t = selectionPages(lang, method);
  const failed: Readonly<Record<string, string>> = commissionPage[lang].failed;
  if (failureReason) return t.drawnFailed(ownValue(failed, failureReason) ?? failureReason);
  const first = drawn[0]?.name ?? "";
  const provider = drawn.find((each) => each.standing === "current");
  return provider && provider.position > 1 ? t.passedOn(first, provider.name) : t.drawn(first);
}

type Props = {
  readonly lang: Lang;
  readonly rows: readonly DrawnAgency[];
  /** What is said beside one of them. */
  readonly mark?: (row: DrawnAgency) => ReactNode;
};

/** The drawn in their order: who is the provider now, whose place is over and why, and after an alternate was called its name once more. */
export function DrawnOrder({ lang, rows, mark }: Props) {
  const t = drawPages[lang];
  const called = rows.find((row) => row.standing === "current" && row.position > 1);
  return (
    <>
      <ol className="drawn">
        {rows.map((row) => (
          <li key={row.uscc} className={row.standing === "current" ? "is-current" : undefined}>
            <Place lang={lang} row={row} />
            <a lang="zh-CN" href={href(lang, paths.publicAgency(row.uscc))}>
              {row.name}
            </a>
            {row.endReason ? <span className="text-ink-soft">{t.ended[row.endReason]}</span> : null}
            {row.standing === "void" ? <span className="text-ink-soft">{t.void}</span> : null}
            {mark?.(row)}
          </li>
        ))}
      </ol>
      {called ? (
        <p>
          {t.provider}
          <strong lang="zh-CN">{called.name}</strong>
        </p>
      ) : null}
    </>
  );
}
