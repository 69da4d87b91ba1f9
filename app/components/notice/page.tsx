import { PrintFoot } from "~/components/ui/page-tools";
import type { Lang } from "~/copy/define";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { type AgencyStanding, Enter } from "./enter";
import { Attachments, Doubt, KeyFacts, NoticeRest, type SitePlace } from "./facts";
import { NoticeHead } from "./head";
import { Performance } from "./performance";
import { Progress } from "./progress";
import { ResultCard } from "./result";

type Props = {
  readonly lang: Lang;
  readonly page: CommissionPage;
  readonly sentence: string;
  readonly now: Date;
  /** How the reader's own agency stands; null for everybody else. */
  readonly standing: AgencyStanding | null;
  readonly signedIn: boolean;
  readonly site: SitePlace;
  /** The short permanent address of this page, in full. */
  readonly address: string;
};

/** The public page of a commission, top to bottom. */
export function CommissionPublicPage({ lang, page, sentence, now, standing, signedIn, site, address }: Props) {
  return (
    <article className="notice-page">
      <NoticeHead lang={lang} page={page} statusSentence={sentence} address={address} />
      <Enter lang={lang} page={page} standing={standing} signedIn={signedIn} />
      <ResultCard lang={lang} page={page} />
      <KeyFacts lang={lang} page={page} />
      <Progress lang={lang} past={page.past} ahead={page.ahead} />
      <NoticeRest lang={lang} page={page} />
      <Performance lang={lang} page={page} />
      <Attachments lang={lang} page={page} />
      <Doubt lang={lang} page={page} site={site} />
      <PrintFoot lang={lang} now={now} address={address} />
    </article>
  );
}
