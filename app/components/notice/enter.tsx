import { Hindrances } from "~/components/admission/hindrances";
import { LinkButton } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { isPriced } from "~/domain/selection/carried";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { Hindrance } from "~/reads/admission/agency-matching";
import type { CommissionPage } from "~/reads/notice/commission-page";

/** How the signed-in agency stands to an open commission. */
export type AgencyStanding = { readonly entered: boolean; readonly open: boolean; readonly hindrances: readonly Hindrance[] };

type Props = {
  readonly lang: Lang;
  readonly page: CommissionPage;
  readonly standing: AgencyStanding | null;
  readonly signedIn: boolean;
};

/** [报名参加], that one has entered, or what stands in the way and where to mend it; who is not signed in signs in first. */
export function Enter({ lang, page, standing, signedIn }: Props) {
  const t = commissionPage[lang];
  const work = paths.agency.work(page.id);
  const entry = isPriced(page.notice.method) ? paths.agency.bid(page.id) : work;
  if (page.status !== "published" || page.held) return null;
  if (standing?.entered)
    return (
      <Notice lang={lang} tone="success" title={t.youEntered}>
        <a href={href(lang, work)}>{t.yourEntry}</a>
      </Notice>
    );
  if (standing && !standing.open) return null;
  if (standing && standing.hindrances.length > 0) return <Hindrances lang={lang} hindrances={standing.hindrances} />;
  if (standing)
    return (
      <LinkButton look="primary" href={href(lang, entry)}>
        {t.enter}
      </LinkButton>
    );
  if (signedIn) return null;
  return (
    <LinkButton look="primary" href={href(lang, withQuery(paths.signIn, { next: entry }))}>
      {t.signInToEnter}
    </LinkButton>
  );
}
