import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";
import { officeHome } from "~/copy/desk/office-home";
import { commissionPage } from "~/copy/notice/commission-page";
import { formatDateTime } from "~/copy/values";
import { officeListHref } from "~/forms/desk/office-filter";
import { href } from "~/lib/lang";
import { movePath, paths } from "~/lib/paths";
import type { OfficeHome } from "~/reads/desk/office-home";
import { Deadline } from "../admission/deadline";
import { LinkButton } from "../ui/button";
import { OrganisationName, organisationWords } from "../ui/organisation-name";
import { Tag } from "../ui/status-tag";
import { CommissionCell } from "./cells";
import { officeColumns, officeListColumns } from "./office-columns";
import { DeskSection } from "./section";

type Props = { readonly lang: Lang; readonly home: OfficeHome };
type Task =
  | ({ readonly sort: "commission"; readonly key: string } & OfficeHome["tasks"][number])
  | { readonly sort: "admission"; readonly key: string; readonly kind: "admission"; readonly row: OfficeHome["checks"][number] };

/** Rows that a tab shows, and of a list below its own; the lists hold the rest. */
const MOST = 12;
const FEW = 5;

const EARLIEST = (task: Task) => task.row.deadline?.at.getTime() ?? Number.MAX_SAFE_INTEGER;

function tasksOf(home: OfficeHome): Task[] {
  const commissions = home.tasks.map((task): Task => ({ sort: "commission", key: `${task.row.id} ${task.kind}`, ...task }));
  const checks = home.checks.map((row): Task => ({ sort: "admission", key: row.id, kind: "admission", row }));
  return [...commissions, ...checks].sort((a, b) => EARLIEST(a) - EARLIEST(b));
}

/** Where a task is done: the page that shows everything about it. */
function pathOf(task: Task): string {
  if (task.sort === "admission") return paths.office.admission(task.row.id);
  return task.kind === "format" ? movePath(paths.office.work(task.row.id), "commission", "publish") : paths.office.work(task.row.id);
}

/** 待我办理：委托格式审查 · 入驻审查 · 截止后取消申请 · 处理异议. */
export function OfficeTasks({ lang, home }: Props) {
  const t = officeHome[lang];
  const d = desk[lang];
  return (
    <DeskSection
      lang={lang}
      id="todo"
      title={home.mayAct ? t.todo : t.todoAudit}
      none={t.todoNone}
      rows={tasksOf(home).slice(0, MOST)}
      count={tasksOf(home).length}
      rowKey={(task) => task.key}
      columns={[
        { key: "what", header: d.what, cell: (task) => t.kinds[task.kind] },
        {
          key: "about",
          header: t.about,
          width: "wide",
          card: "line",
          cell: (task) =>
            task.sort === "admission" ? (
              <a href={href(lang, pathOf(task))}>
                <OrganisationName lang={lang} name={task.row.name} englishName={task.row.englishName} />
              </a>
            ) : (
              <CommissionCell
                lang={lang}
                row={task.row}
                base={paths.office.work(task.row.id)}
                note={<OrganisationName lang={lang} name={task.row.purchaser} englishName={task.row.purchaserEnglish} />}
                plain
              />
            ),
        },
        {
          key: "due",
          header: d.due,
          width: "state",
          card: "left",
          cell: (task) => {
            if (task.row.deadline) return <Deadline lang={lang} deadline={task.row.deadline} />;
            return task.sort === "commission" && task.row.held ? commissionPage[lang].stoppedClock : d.noDue;
          },
        },
        ...(home.mayAct
          ? [
              {
                key: "action",
                header: d.action,
                bare: true,
                width: "amount" as const,
                card: "right" as const,
                cell: (task: Task) => (
                  <LinkButton
                    href={href(lang, pathOf(task))}
                    look="primary"
                    small
                    describe={task.sort === "admission" ? organisationWords({ lang, ...task.row }) : task.row.title}
                  >
                    {task.kind === "format" || task.kind === "admission" ? t.check : t.decide}
                  </LinkButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** 超期：单位｜委托｜步骤｜当前责任方｜超期 n 日｜电话, and nothing that is not overdue. */
export function Overdue({ lang, home }: Props) {
  const t = officeHome[lang];
  return (
    <DeskSection
      lang={lang}
      id="overdue"
      title={t.marks.overdue}
      none={t.overdueNone}
      rows={home.overdue}
      count={t.count(home.overdueCount)}
      rowKey={(row) => row.id}
      aside={<a href={href(lang, officeListHref({ mark: "overdue" }))}>{desk[lang].all}</a>}
      columns={officeListColumns(lang)}
    />
  );
}

/** 两个工作日内到期; what the rule calls pressing is marked. */
export function Soon({ lang, home }: Props) {
  const t = officeHome[lang];
  const column = officeColumns<OfficeHome["soon"][number]>(lang);
  const standing = column.standing.cell;
  return (
    <DeskSection
      lang={lang}
      id="soon"
      title={t.soon}
      none={t.soonNone}
      rows={home.soon.slice(0, FEW)}
      count={home.soon.length}
      rowKey={(row) => row.id}
      aside={<a href={href(lang, officeListHref({ status: "running", order: "due" }))}>{desk[lang].all}</a>}
      columns={[
        column.commission,
        column.unit,
        column.step,
        column.party,
        {
          ...column.standing,
          cell: (row) => (
            <>
              {standing(row)} {row.pressing ? <Tag tone="warning">{t.pressing}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** 等待信标或日历：what time itself waits for. */
export function Waiting({ lang, home }: Props) {
  const t = officeHome[lang];
  if (home.waiting.length === 0) return null;
  const column = officeColumns<OfficeHome["waiting"][number]>(lang);
  return (
    <DeskSection
      lang={lang}
      id="waiting"
      title={t.marks.waiting}
      none=""
      rows={home.waiting.slice(0, FEW)}
      count={home.waiting.length}
      rowKey={(row) => row.id}
      aside={<a href={href(lang, officeListHref({ mark: "waiting" }))}>{desk[lang].all}</a>}
      columns={[column.commission, column.unit, column.step, column.standing]}
    />
  );
}

/** 暂停中：原因、自何时；恢复 by those who may. */
export function Held({ lang, home }: Props) {
  const t = officeHome[lang];
  const d = desk[lang];
  const verb = (row: OfficeHome["held"][number]) => (row.hold?.kind === "OBJECTION" ? null : ("lift-hold" as const));
  const column = officeColumns<OfficeHome["held"][number]>(lang);
  return (
    <DeskSection
      lang={lang}
      id="held"
      title={t.heldTitle}
      none={t.heldNone}
      rows={home.held.slice(0, MOST)}
      count={home.held.length}
      aside={<a href={href(lang, officeListHref({ mark: "held" }))}>{desk[lang].all}</a>}
      rowKey={(row) => row.id}
      columns={[
        column.commission,
        {
          key: "reason",
          header: t.reason,
          width: "wide",
          card: "line",
          cell: (row) => (
            <>
              {row.hold?.kind === "OBJECTION" ? <span className="row-note">{t.objection}</span> : null}
              <span lang="zh-CN">{row.hold?.reason}</span>
            </>
          ),
        },
        {
          key: "since",
          header: d.since,
          tight: true,
          width: "name",
          card: "left",
          cell: (row) => (row.hold ? formatDateTime(lang, row.hold.since) : null),
        },
        ...(home.mayDecide
          ? [
              {
                key: "action",
                header: d.action,
                bare: true,
                width: "amount" as const,
                card: "right" as const,
                cell: (row: OfficeHome["held"][number]) => {
                  const lift = verb(row);
                  return (
                    <LinkButton
                      href={href(lang, lift ? movePath(paths.office.work(row.id), "commission", lift) : paths.office.work(row.id))}
                      small
                      describe={row.title}
                    >
                      {lift ? t.lift : t.decide}
                    </LinkButton>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}
