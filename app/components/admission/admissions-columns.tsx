import { admissionCheck } from "~/copy/admission/admission-check";
import type { Lang } from "~/copy/define";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { lists } from "~/copy/shell/lists";
import { formatDateTime, formatDue, formatLate } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AdmissionRow } from "~/reads/admission/admission-check";
import { dueCell, type ListColumn, momentCell } from "../ui/list-columns";
import { Tag } from "../ui/status-tag";
import { Deadline } from "./deadline";

/** The columns of a pile of admissions, on its page and in its file. */
export function admissionColumns(lang: Lang): ListColumn<AdmissionRow>[] {
  const t = admissionCheck[lang];
  const due = (row: AdmissionRow) => {
    if (row.deadline) return <Deadline lang={lang} deadline={row.deadline} />;
    return row.publicityUntil ? t.publicityUntil(formatDue(lang, row.publicityUntil)) : "";
  };
  return [
    {
      key: "agency",
      header: t.agency,
      cell: (row) => (
        <>
          <a href={href(lang, paths.office.admission(row.id))}>
            <span lang="zh-CN">{row.name}</span>
          </a>
          <span className="figures row-note">{row.uscc}</span>
        </>
      ),
      facts: [
        [t.agency, (row) => row.name],
        [lists[lang].code, (row) => row.uscc],
      ],
    },
    {
      ...{ key: "status", header: t.status, width: "name" as const, card: "head" as const },
      cell: (row) => <Tag tone={ADMISSION_STATUS_WORDS[row.status].tone}>{ADMISSION_STATUS_WORDS[row.status][lang]}</Tag>,
      facts: [[t.status, (row) => ADMISSION_STATUS_WORDS[row.status][lang]]],
    },
    {
      ...{ key: "signed", header: t.signed, width: "name" as const },
      cell: (row) => (row.committedAt ? formatDateTime(lang, row.committedAt) : ""),
      facts: [[t.signed, (row) => momentCell(row.committedAt)]],
    },
    {
      ...{ key: "items", header: t.items, end: true, width: "amount" as const },
      cell: (row) => row.items,
      facts: [[t.items, (row) => row.items]],
    },
    {
      ...{ key: "due", header: t.due, width: "state" as const, card: "line" as const },
      cell: due,
      facts: [
        [t.due, (row) => dueCell(row.deadline?.at ?? row.publicityUntil)],
        [t.overdue, (row) => (row.deadline?.overdue ? formatLate(lang, row.deadline.late ?? 0) : null)],
      ],
    },
  ];
}
