import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { formatDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyHome } from "~/reads/desk/agency-home";
import { STEP_PATHS } from "../admission/next-step";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/list-tools";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/status-tag";
import { Ending, Entered, Performing, Results, Today, Todo } from "./desk-lists";
import { OpenCards } from "./open-card";

type Props = { readonly lang: Lang; readonly home: AgencyHome; readonly name: string };

/** Where the admission stands: what is left to do, or until when it is publicised. */
function Admission({ lang, home }: Omit<Props, "name">) {
  const t = agencyDesk[lang];
  const open = home.steps.filter((step) => !step.done);
  if (home.status === "draft")
    return (
      <Notice lang={lang} tone="info" title={t.stepsLeft(open.length)}>
        <LinkButton look="primary" href={href(lang, open[0] ? STEP_PATHS[open[0].key] : paths.agency.profile)}>
          {t.goOn}
        </LinkButton>
      </Notice>
    );
  if (home.status === "returned") return <Notice lang={lang} tone="danger" title={home.paused ? t.paused : t.returned} />;
  const text =
    home.status === "active_provisional" && home.publicityUntil
      ? t.admittedUntil(formatDue(lang, home.publicityUntil))
      : ADMISSION_STATUS_WORDS[home.status][lang];
  return (
    <p>
      <Tag tone={ADMISSION_STATUS_WORDS[home.status].tone}>{text}</Tag>
    </p>
  );
}

function Enterable({ lang, home }: Omit<Props, "name">) {
  const t = agencyDesk[lang];
  const all = <a href={href(lang, paths.agency.find)}>{t.all}</a>;
  return (
    <Card id="may" title={`${t.may}${lang === "zh" ? `（${home.mayCount}）` : ` (${home.mayCount})`}`} aside={all}>
      {home.may.length > 0 ? <OpenCards lang={lang} rows={home.may} /> : <EmptyState title={t.mayNone}>{t.mayNoneText}</EmptyState>}
    </Card>
  );
}

/** 机构首页, as one reads it on a phone: what must be done, today's draws, what may be entered, what was, results, certificates. */
export function AgencyHomePage({ lang, home, name }: Props) {
  const t = agencyDesk[lang];
  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <h1 lang="zh-CN">{name}</h1>
        <Admission lang={lang} home={home} />
      </div>
      <Todo lang={lang} home={home} />
      <Today lang={lang} home={home} />
      <Enterable lang={lang} home={home} />
      {home.nearly.length > 0 ? (
        <Card id="nearly" title={t.nearly}>
          <OpenCards lang={lang} rows={home.nearly} />
        </Card>
      ) : null}
      <Entered lang={lang} home={home} />
      <Performing lang={lang} home={home} />
      <Results lang={lang} home={home} />
      <Ending lang={lang} ending={home.ending} />
    </div>
  );
}
