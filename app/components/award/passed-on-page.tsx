import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { statusLabel } from "~/copy/moves/status";
import { verbPages } from "~/copy/moves/verb-pages";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PassedOnAnswer } from "~/reads/award/passed-on";
import { filingLabels, unitField } from "../contract/filing-words";
import { agencyList } from "../desk/desk-of";
import { rowLabels } from "../posting/row-fields";
import { Typed } from "../posting/term-value";
import { ButtonRow, LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { StatusTag } from "../ui/status-tag";
import { TypedCard } from "../ui/typed-card";

/** Whether an error of a route is the answer to a press on an award that has passed on (app/routes/common/passed-on.ts). */
export function passedOnAnswer(data: unknown): PassedOnAnswer | null {
  return typeof data === "object" && data !== null && "passedOn" in data ? (data as PassedOnAnswer) : null;
}

/** An agency pressed a button of an award that is not its own any more: how it stands in public, how its own ended, what was typed. */
export function PassedOnPage({ lang, answer }: { readonly lang: Lang; readonly answer: PassedOnAnswer }) {
  const t = verbPages[lang];
  const { passedOn, typed } = answer;
  const list = agencyList(lang);
  const reply = { errors: {}, values: typed };
  return (
    <div className="mx-auto max-w-3xl space-y-6 py-8">
      <h1>
        <Typed lang={lang} text={passedOn.title} />
      </h1>
      <p>
        <StatusTag lang={lang} status={passedOn.status} held={passedOn.held} /> <span className="figures">{passedOn.number}</span>
      </p>
      <Notice lang={lang} tone="warning" title={t.passedOnTitle} live>
        <p>{t.present(statusLabel(lang, passedOn.status))}</p>
        {passedOn.own ? <p>{agencyDesk[lang].place(agencyDesk[lang].ended[passedOn.own.reason])}</p> : null}
        <p>{t.passedOn}</p>
      </Notice>
      <TypedCard
        lang={lang}
        reply={reply}
        form={unitField({ lang, reply })}
        labels={{ ...filingLabels(lang), ...rowLabels(lang, "deliverables"), reason: contract[lang].decline.reason }}
      />
      <ButtonRow>
        <LinkButton href={href(lang, paths.agency.work(passedOn.id))} look="primary">
          {t.toWork}
        </LinkButton>
        <LinkButton href={href(lang, list.path)}>{list.label}</LinkButton>
      </ButtonRow>
    </div>
  );
}
