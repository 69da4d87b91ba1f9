import { admissionCheck } from "~/copy/admission/admission-check";
import { commitmentOf } from "~/copy/admission/agency-commitment";
import { ADMISSION_AREAS, agencyProfile, areaLabel } from "~/copy/admission/agency-profile";
import { codeCompared } from "~/copy/code-compared";
import type { Lang } from "~/copy/define";
import { eventLabels } from "~/copy/moves/events";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { actedAs } from "~/copy/people/roles-text";
import { formatDate, formatDateTime, formatDue } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AdmissionPage } from "~/reads/admission/admission-check";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary } from "../ui/error-summary";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/status-tag";
import { SummaryList, type SummaryRow } from "../ui/summary-list";
import { TextArea } from "../ui/text-fields";
import { Timeline } from "../ui/timeline";
import { CodeStanding, ConfirmCode } from "./code-standing";
import { Deadline } from "./deadline";
import { CertificateRows, factRows, ItemTags } from "./file-parts";
import { LetterText } from "./letter-page";

type Props = { readonly lang: Lang; readonly page: AdmissionPage; readonly done: string | null; readonly reply: FormReply | null };

function standing({ lang, page }: Pick<Props, "lang" | "page">): SummaryRow[] {
  const t = admissionCheck[lang];
  const { file, check } = page;
  const words = ADMISSION_STATUS_WORDS[file.status];
  const rows: SummaryRow[] = [
    { key: "status", label: t.status, value: <Tag tone={words.tone}>{words[lang]}</Tag> },
    { key: "uscc", label: agencyProfile[lang].uscc, value: <CodeStanding lang={lang} file={file} /> },
  ];
  if (check) rows.push({ key: "check", label: t.due, value: <Deadline lang={lang} deadline={check} /> });
  if (file.checkedAt) rows.push({ key: "checked", label: t.decide, value: t.checkedOn(formatDate(lang, file.checkedAt)) });
  if (file.publicityUntil)
    rows.push({ key: "publicity", label: agencyProfile[lang].publicity, value: t.publicityUntil(formatDue(lang, file.publicityUntil)) });
  if (file.correctionDueAt)
    rows.push({
      key: "correction",
      label: t.due,
      value: file.pausedAt ? t.pausedSince(formatDate(lang, file.pausedAt)) : t.correctBy(formatDue(lang, file.correctionDueAt)),
    });
  if (file.commitment && file.committedAt)
    rows.push({
      key: "letter",
      label: t.letter,
      value: (
        <>
          {t.letterValue(file.commitment.version, formatDateTime(lang, file.committedAt))}
          <div className="hash">{file.commitment.hash}</div>
        </>
      ),
    });
  return rows;
}

/** Accept, or return everything at once. */
function Decide({ lang, page, reply }: Omit<Props, "done">) {
  const t = admissionCheck[lang];
  const { file, moves } = page;
  return (
    <>
      {moves.includes("confirm-code") ? <ConfirmCode lang={lang} file={file} reply={reply} /> : null}
      {moves.includes("accept") ? (
        <Card id="accept" title={t.decide}>
          <ActionForm lang={lang} verb="accept" revision={file.revision} quiet>
            <p className="text-ink-soft">{t.acceptHint}</p>
            <ButtonRow>
              <Button>{t.accept}</Button>
            </ButtonRow>
          </ActionForm>
        </Card>
      ) : null}
      {moves.includes("return") ? (
        <Card id="return" title={t.returnTitle}>
          <ActionForm lang={lang} verb="return" revision={file.revision} reply={reply} autosave={`admission-return:${file.id}`} quiet>
            <p className="text-ink-soft">{t.returnHint}</p>
            {ADMISSION_AREAS.map((area) => (
              <TextArea key={area} lang={lang} name={area} label={areaLabel(lang, area)} rows={2} reply={reply} optional />
            ))}
            <ButtonRow>
              <Button look="danger">{t.return}</Button>
            </ButtonRow>
          </ActionForm>
        </Card>
      ) : null}
    </>
  );
}

function Remarks({ lang, page }: Pick<Props, "lang" | "page">) {
  const { remarks } = page.file;
  if (remarks.length === 0) return null;
  return (
    <Notice lang={lang} tone="warning" title={admissionCheck[lang].lastRemarks}>
      <ul className="list-disc space-y-1 ps-6">
        {remarks.map((remark) => (
          <li key={`${remark.field} ${remark.text}`}>
            <strong>{areaLabel(lang, remark.field)}</strong> <span lang="zh-CN">{remark.text}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** One admission as the office checks it: the whole file, its clock, and the decision. */
export function AdmissionCheckPage({ lang, page, done, reply }: Props) {
  const t = admissionCheck[lang];
  const words = agencyProfile[lang];
  const { file } = page;
  const letter = commitmentOf(file.commitment?.version ?? null);
  const labels = { ...Object.fromEntries(ADMISSION_AREAS.map((area) => [area, areaLabel(lang, area)])), compared: codeCompared[lang].tick };
  const told =
    done === "accepted" ? t.accepted : done === "returned" ? t.returned : done === "code-confirmed" ? codeCompared[lang].confirmed : null;
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.office.admissions) }, { label: file.name }]} />
      <h1 lang="zh-CN">{file.name}</h1>
      <ErrorSummary lang={lang} reply={reply} labels={labels} />
      {told ? <Notice lang={lang} tone="success" title={told} live /> : null}
      <SummaryList lang={lang} rows={standing({ lang, page })} />
      <ButtonRow>
        <LinkButton href={href(lang, paths.publicAgency(file.uscc))}>{t.publicPage}</LinkButton>
      </ButtonRow>
      <Remarks lang={lang} page={page} />
      <Card id="facts" title={words.factsTitle}>
        <SummaryList lang={lang} rows={factRows(lang, file)} />
      </Card>
      <Card id="items" title={words.itemsTitle}>
        <ItemTags lang={lang} items={file.items} />
      </Card>
      <Card id="qualifications" title={words.qualificationsTitle}>
        <CertificateRows lang={lang} rows={file.qualifications} caption={words.qualificationsTitle} />
      </Card>
      {letter ? (
        <details className="card">
          <summary>{words.letterTitle}</summary>
          <div className="pt-3">
            <LetterText lang={lang} letter={letter} />
          </div>
        </details>
      ) : null}
      <Decide lang={lang} page={page} reply={reply} />
      <Card id="history" title={t.history}>
        <Timeline
          lang={lang}
          entries={page.events.map((event) => ({
            key: String(event.id),
            state: "past",
            title: eventLabels[lang][event.kind],
            at: event.at,
            time: formatDateTime(lang, event.at),
            party: actedAs(lang, event.role),
          }))}
        />
      </Card>
    </div>
  );
}
