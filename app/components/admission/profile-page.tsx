import { agencyProfile, areaLabel } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { reasonText } from "~/copy/refusals/reasons";
import { ui } from "~/copy/shell/ui";
import { formatDate, formatDue } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyProfile } from "~/reads/admission/agency-profile";
import { Ending } from "../desk/desk-lists";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/status-tag";
import { SummaryList, type SummaryRow } from "../ui/summary-list";
import { TaskList } from "../ui/task-list";
import { CodeStanding } from "./code-standing";
import { CertificateRows, factRows, ItemTags } from "./file-parts";
import { NextStep, STEP_PATHS } from "./next-step";

type Props = { readonly lang: Lang; readonly file: AgencyProfile; readonly done: string | null; readonly reply: FormReply | null };

function Done({ lang, file, done }: Omit<Props, "reply">) {
  const t = agencyProfile[lang];
  const text = done === "signed" ? t.signedDone : done === "corrected" ? t.corrected : done === "saved" ? t.saved : null;
  return text ? (
    <Notice lang={lang} tone="success" title={text} live>
      {done === "signed" ? (
        <LinkButton look="primary" href={href(lang, paths.agency.find)}>
          {t.findWork}
        </LinkButton>
      ) : (
        <NextStep lang={lang} file={file} />
      )}
    </Notice>
  ) : null;
}

/** What the office remarked, and the button that hands the correction in. */
function Returned({ lang, file, reply }: Omit<Props, "done">) {
  const t = agencyProfile[lang];
  if (file.status !== "returned") return null;
  return (
    <Notice lang={lang} tone="danger" title={file.pausedAt ? t.pausedTitle : t.returnedTitle}>
      <ul className="list-disc space-y-1 ps-6">
        {file.remarks.map((remark) => (
          <li key={`${remark.field} ${remark.text}`}>
            <strong>{areaLabel(lang, remark.field)}</strong> <span lang="zh-CN">{remark.text}</span>
          </li>
        ))}
      </ul>
      {file.correctionDueAt ? <p>{t.returnedBy(formatDue(lang, file.correctionDueAt))}</p> : null}
      {file.ready ? (
        <p>
          {t.readyNot}
          {reasonText(lang, file.ready.reason, file.ready.detail)}
        </p>
      ) : (
        <ActionForm lang={lang} verb="correct" reply={reply}>
          <p className="text-ink-soft">{t.correctHint}</p>
          <ButtonRow>
            <Button>{t.correct}</Button>
          </ButtonRow>
        </ActionForm>
      )}
    </Notice>
  );
}

function standingRows(lang: Lang, file: AgencyProfile): SummaryRow[] {
  const t = agencyProfile[lang];
  const words = ADMISSION_STATUS_WORDS[file.status];
  const rows: SummaryRow[] = [
    { key: "state", label: t.state, value: <Tag tone={words.tone}>{words[lang]}</Tag> },
    { key: "name", label: t.name, value: <span lang="zh-CN">{file.name}</span> },
    { key: "uscc", label: t.uscc, value: <CodeStanding lang={lang} file={file} /> },
  ];
  if (file.publicityUntil)
    rows.push({ key: "publicity", label: t.publicity, value: t.publicityUntil(formatDue(lang, file.publicityUntil)) });
  if (file.checkedAt) rows.push({ key: "check", label: t.check, value: t.checked(formatDate(lang, file.checkedAt)) });
  else if (file.checkDueAt) rows.push({ key: "check", label: t.check, value: t.checkDue(formatDue(lang, file.checkDueAt)) });
  if (file.committedAt)
    rows.push({
      key: "letter",
      label: t.letterTitle,
      value: <a href={href(lang, STEP_PATHS.commitment)}>{t.signed(formatDate(lang, file.committedAt))}</a>,
    });
  return rows;
}

function Steps({ lang, file }: Pick<Props, "lang" | "file">) {
  const t = agencyProfile[lang];
  const tasks = file.steps.map(({ key, done, begun }) => {
    const isBlocked = key === "commitment" && file.ready !== null;
    const state = done ? ("done" as const) : isBlocked ? ("blocked" as const) : begun ? ("doing" as const) : ("todo" as const);
    return { key, title: t.steps[key], href: href(lang, STEP_PATHS[key]), state, hint: t.stepHints[key] };
  });
  return (
    <Card id="steps" title={t.stepsTitle}>
      <TaskList lang={lang} tasks={tasks} />
    </Card>
  );
}

/** 机构资料: the steps to admission, then the file with a way to change each part. */
export function ProfilePage({ lang, file, done, reply }: Props) {
  const t = agencyProfile[lang];
  const change = (path: string) => <a href={href(lang, path)}>{ui[lang].change}</a>;
  return (
    <div className="space-y-6">
      <h1>{t.title}</h1>
      <Done lang={lang} file={file} done={done} />
      <Returned lang={lang} file={file} reply={reply} />
      {file.status === "draft" ? <p className="max-w-prose text-ink-soft">{t.lead}</p> : null}
      {file.status === "draft" ? <Steps lang={lang} file={file} /> : null}
      <Card
        id="standing"
        title={t.state}
        aside={file.status === "draft" ? null : <a href={href(lang, paths.publicAgency(file.uscc))}>{t.publicPage}</a>}
      >
        <SummaryList lang={lang} rows={standingRows(lang, file)} />
      </Card>
      {file.status === "draft" ? null : (
        <>
          <Ending lang={lang} ending={file.ending} />
          <Card id="facts" title={t.factsTitle} aside={change(STEP_PATHS.facts)}>
            <SummaryList lang={lang} rows={factRows(lang, file)} />
          </Card>
          <Card id="items" title={t.itemsTitle} aside={change(STEP_PATHS.items)}>
            <ItemTags lang={lang} items={file.items} />
          </Card>
          <Card id="qualifications" title={t.qualificationsTitle} aside={change(STEP_PATHS.qualifications)}>
            <CertificateRows lang={lang} rows={file.qualifications} caption={t.qualificationsTitle} />
          </Card>
        </>
      )}
    </div>
  );
}
