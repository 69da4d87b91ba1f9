import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { doneText } from "~/copy/moves/verb-pages";
import { posting } from "~/copy/posting/posting";
import type { Desk } from "~/lib/desks";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { WorkPage } from "~/reads/desk/work-page";
import { PaperLinks } from "../award/paper-links";
import { StandingNotice } from "../notice/notice-body";
import { Progress } from "../notice/progress";
import { ObjectionsCard } from "../objection/objection-facts";
import { RemarksNotice } from "../posting/review-panels";
import { Typed } from "../posting/term-value";
import { LowPricesCard } from "../selection/low-price-facts";
import { WinnersFiles } from "../selection/winners-files";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { DoneNotice } from "./done-notice";
import { MoveButtons } from "./move-buttons";
import { StandingNotices } from "./standing-notices";
import { WorkActions } from "./work-actions";
import { WorkHeader } from "./work-header";

type Props = {
  readonly lang: Lang;
  readonly page: WorkPage;
  readonly desk: Desk;
  readonly base: string;
  readonly list: { readonly path: string; readonly label: string };
  /** May start a new commission from this one. */
  readonly mayCopy?: boolean;
  /** The move that was just made. */
  readonly done?: string | null;
  /** May put corrected files beside published ones. */
  readonly maySupersede?: boolean;
  /** What another part of the desk adds below the buttons (contract, deliveries, payments). */
  readonly children?: ReactNode;
};

/** The way to a corrected file for each that stands. */
function SupersedeLinks({ lang, page }: Pick<Props, "lang" | "page">) {
  const standing = page.notice.files.filter((file) => file.superseded === null);
  if (standing.length === 0) return null;
  return (
    <Card id="supersede" title={posting[lang].supersedeTitle} folded>
      <ul className="list-disc ps-6">
        {standing.map((file) => (
          <li key={file.id}>
            <a href={href(lang, paths.department.supersede(page.head.id, file.id))}>
              <Typed lang={lang} text={file.name} />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Where a commission stands and what this person may do with it: the story left, what one can do and its course right. */
export function WorkPageView({ lang, desk, page, base, list, mayCopy, maySupersede, done = null, children }: Props) {
  const t = posting[lang];
  const { head } = page;
  // Each objection stands below in full, with what can be done about it.
  const standing = page.objections.length > 0 ? { ...page.standing, objections: [] } : page.standing;
  return (
    <article className="notice-page">
      <div className="notice-head">
        <WorkHeader lang={lang} head={head} base={base} list={list} />
        <DoneNotice lang={lang} text={doneText(lang, done, head)} number={head.number} verb={done} />
        <StandingNotices lang={lang} standing={standing} />
        {page.returned ? <RemarksNotice lang={lang} returned={page.returned} /> : null}
      </div>
      <div className="notice-side">
        <WorkActions lang={lang}>
          <MoveButtons lang={lang} base={base} moves={head.moves}>
            {head.isPublic && head.number ? <LinkButton href={href(lang, paths.commission(head.number))}>{t.publicPage}</LinkButton> : null}
            {head.isAwarded && head.number ? <PaperLinks lang={lang} desk={desk} id={head.id} number={head.number} /> : null}
            {mayCopy ? (
              <LinkButton href={href(lang, paths.department.copy(head.id))} look="quiet">
                {t.copy}
              </LinkButton>
            ) : null}
          </MoveButtons>
        </WorkActions>
        <Progress lang={lang} past={page.past} ahead={page.ahead} by="role" />
      </div>
      <div className="notice-main">
        <WinnersFiles lang={lang} id={head.id} files={page.bidFiles} />
        <LowPricesCard lang={lang} questions={page.lowPrices} />
        <ObjectionsCard lang={lang} base={base} objections={page.objections} />
        {children}
        <StandingNotice lang={lang} view={page.notice} folded={head.isPublic} />
        {maySupersede && head.isPublic ? <SupersedeLinks lang={lang} page={page} /> : null}
      </div>
    </article>
  );
}
