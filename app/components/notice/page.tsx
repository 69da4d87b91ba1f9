import { ContractFiles } from "~/components/contract/contract-files";
import { Tabs } from "~/components/ui/navigation";
import { PrintFoot } from "~/components/ui/page-tools";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import type { Outcome } from "~/copy/notice/outcome";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { Ended } from "./ended";
import type { AgencyStanding } from "./enter";
import { Attachments, Doubt, KeyFacts, NoticeRest, Service, type SitePlace } from "./facts";
import { NoticeHead } from "./head";
import { Performance } from "./performance";
import { Progress } from "./progress";
import { ResultCard } from "./result";
import { NoticeState } from "./state";

type Props = {
  readonly lang: Lang;
  readonly page: CommissionPage;
  readonly sentence: Outcome;
  readonly now: Date;
  /** How the reader's own agency stands; null for everybody else. */
  readonly standing: AgencyStanding | null;
  readonly signedIn: boolean;
  readonly site: SitePlace;
  /** The short permanent address of this page, in full. */
  readonly address: string;
};

/** On a phone one part is shown at a time where the script runs; without it these lead down the page. */
function Parts({ lang }: { readonly lang: Lang }) {
  const t = commissionPage[lang];
  const tab = (key: string, label: string, current = false) => ({ key, label, href: `#${key}`, current });
  return (
    <div className="notice-parts">
      <Tabs label={t.parts} tabs={[tab("overview", t.overview), tab("service", t.serviceAndContract), tab("progress", t.progress)]} />
    </div>
  );
}

/**
 * The public page of a commission. From 64rem on what came of it stands left, where it stands right; below, each `data-part` is what
 * one of the parts shows.
 */
export function CommissionPublicPage({ lang, page, sentence, now, standing, signedIn, site, address }: Props) {
  return (
    <article className="notice-page">
      <NoticeHead lang={lang} page={page} statusSentence={sentence} address={address} />
      <Parts lang={lang} />
      <div className="notice-side">
        <NoticeState lang={lang} page={page} standing={standing} signedIn={signedIn} />
        <Progress lang={lang} past={page.past} ahead={page.ahead} />
      </div>
      <div className="notice-main">
        <div data-part="overview">
          <Ended lang={lang} page={page} />
          <ResultCard lang={lang} page={page} />
          <KeyFacts lang={lang} page={page} />
        </div>
        <div data-part="service">
          <Service lang={lang} page={page} />
          <Performance lang={lang} page={page} />
          <NoticeRest lang={lang} page={page} />
          {page.partyFiles.length > 0 ? (
            <ContractFiles lang={lang} files={page.partyFiles} isPublic />
          ) : (
            <Attachments lang={lang} page={page} />
          )}
        </div>
        <div data-part="overview">
          <Doubt lang={lang} page={page} site={site} />
        </div>
      </div>
      <PrintFoot lang={lang} now={now} address={address} />
    </article>
  );
}
