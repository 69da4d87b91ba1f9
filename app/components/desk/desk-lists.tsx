import { qualificationWords } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { dueText } from "~/copy/moves/due";
import { turnSentence } from "~/copy/moves/moves";
import { commissionPage } from "~/copy/notice/commission-page";
import { reasonText } from "~/copy/refusals/reasons";
import { formatDate, formatDay, formatDue, formatShortDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { AgencyHome, AgencyTask } from "~/reads/desk/agency-home";
import { Deadline } from "../admission/deadline";
import { LateTurns, lateOf } from "../lateness/late-turns";
import { ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { Dotted } from "../ui/dotted";
import { StatusTag, Tag } from "../ui/status-tag";
import { MoveButtons } from "./move-buttons";
import { WithdrawEntry } from "./withdraw-entry";

type Props = { readonly lang: Lang; readonly home: AgencyHome };

const { work } = paths.agency;

function Title({ lang, row }: { readonly lang: Lang; readonly row: { readonly id: string; readonly title: string } }) {
  return (
    <p className="agency-card-title">
      <a href={href(lang, work(row.id))}>
        <span lang="zh-CN">{row.title}</span>
      </a>
    </p>
  );
}

/** Work on the own file: the admission, its correction, a certificate without which an item is suspended. */
function FileTask({ lang, task }: { readonly lang: Lang; readonly task: Exclude<AgencyTask, { kind: "commission" }> }) {
  const t = agencyDesk[lang];
  const title = task.kind === "renew" ? t.fileWork.renew(task.name?.[lang] ?? task.itemCode) : t.fileWork[task.kind];
  // The button of an admission to finish stands at the head of the desk.
  const button = { apply: null, correct: t.toCorrect, renew: t.renew }[task.kind];
  return (
    <>
      <p className="agency-card-title">{button ? title : <a href={href(lang, task.path)}>{title}</a>}</p>
      {task.kind === "renew" ? (
        <p className="text-ink-soft">
          {t.suspendedSince(formatDate(lang, task.since))}
          {task.lacks ? ` · ${reasonText(lang, task.lacks.reason, task.lacks.detail)}` : null}
        </p>
      ) : null}
      {task.kind !== "renew" && task.deadline ? (
        <p>
          <Deadline lang={lang} deadline={task.deadline} />
        </p>
      ) : null}
      {button ? (
        <ButtonRow>
          <LinkButton look="primary" href={href(lang, task.path)} describe={title}>
            {button}
          </LinkButton>
        </ButtonRow>
      ) : null}
    </>
  );
}

/** 待我办理, by deadline. */
export function Todo({ lang, home }: Props) {
  const t = agencyDesk[lang];
  return (
    <Card id="todo" title={t.todo}>
      {home.todo.length === 0 ? <p className="text-ink-soft">{t.nothingTodo}</p> : null}
      <ul className="agency-cards">
        {home.todo.map((task) =>
          task.kind === "commission" ? (
            <li className="agency-card" key={task.id}>
              <Title lang={lang} row={task} />
              <p>
                <StatusTag lang={lang} status={task.status} held={task.held} />{" "}
                {task.deadline && !task.deadline.overdue ? <Deadline lang={lang} deadline={task.deadline} /> : null}
              </p>
              <LateTurns lang={lang} turns={task.turns} />
              {task.replyBy ? <p className="text-ink-soft">{t.replyBy(formatDue(lang, task.replyBy))}</p> : null}
              <MoveButtons lang={lang} base={work(task.id)} moves={task.verbs} />
            </li>
          ) : (
            <li className="agency-card" key={task.kind === "renew" ? task.itemCode : task.kind}>
              <FileTask lang={lang} task={task} />
            </li>
          ),
        )}
      </ul>
    </Card>
  );
}

/** 今日摇号：您参加的 n 项. */
export function Today({ lang, home }: Props) {
  const t = agencyDesk[lang];
  if (home.today.length === 0) return null;
  return (
    <Card id="today" title={t.today} aside={<span>{t.todayCount(home.today.length)}</span>}>
      <ul className="agency-cards">
        {home.today.map((row) => (
          <li className="agency-card" key={row.id}>
            <Title lang={lang} row={row} />
            <div className="agency-card-foot">
              <span>{row.selectsAt ? t.drawAt(formatShortDateTime(lang, row.selectsAt)) : null}</span>
              <LinkButton href={href(lang, paths.watchCommission(row.number ?? ""))} describe={row.title}>
                {t.watch}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A commission in hand that waits for somebody else: its status, what is late, whose turn it is, and the deadline. */
function InHand({ lang, row }: { readonly lang: Lang; readonly row: AgencyHome["performing"][number] }) {
  const [next] = row.turns;
  return (
    <li className="agency-card">
      <Title lang={lang} row={row} />
      <p>
        <StatusTag lang={lang} status={row.status} held={row.held} />
      </p>
      <LateTurns lang={lang} turns={row.turns} />
      {next ? (
        <p className="text-ink-soft">
          {[turnSentence(lang, next.party, next.verb), lateOf(next) ? "" : dueText(lang, next.due)]
            .filter(Boolean)
            .join(lang === "zh" ? "，" : ", ")}
        </p>
      ) : null}
    </li>
  );
}

/** When an entry is drawn and until when it can be withdrawn; under a hold neither date runs (WDR5). */
function EntryDates({ lang, row }: { readonly lang: Lang; readonly row: AgencyHome["entered"][number] }) {
  const t = agencyDesk[lang];
  if (row.held) return commissionPage[lang].stoppedClock;
  const draw = row.selectsAt ? t.drawAt(formatShortDateTime(lang, row.selectsAt)) : null;
  const until = row.status === "published" && row.closesAt ? t.withdrawUntil(formatShortDateTime(lang, row.closesAt)) : null;
  return <Dotted parts={[draw, until]} />;
}

/** 已报名, each with until when it can be withdrawn; then what was drawn for this agency and waits for the award notice. */
export function Entered({ lang, home }: Props) {
  const t = agencyDesk[lang];
  return (
    <Card id="entered" title={t.entered}>
      {home.entered.length + home.drawn.length === 0 ? <p className="text-ink-soft">{t.enteredNone}</p> : null}
      <ul className="agency-cards">
        {home.entered.map((row) => (
          <li className="agency-card" key={row.id}>
            <Title lang={lang} row={row} />
            <p className="text-ink-soft">
              <EntryDates lang={lang} row={row} />
            </p>
            <div className="agency-card-foot">
              <StatusTag lang={lang} status={row.status} held={row.held} />
              {row.status === "published" && !row.held ? (
                <WithdrawEntry lang={lang} action={href(lang, work(row.id))} describe={row.title} />
              ) : null}
            </div>
          </li>
        ))}
        {home.drawn.map((row) => (
          <InHand key={row.id} lang={lang} row={row} />
        ))}
      </ul>
    </Card>
  );
}

/** 履约中：whose turn it is and its deadline. */
export function Performing({ lang, home }: Props) {
  if (home.performing.length === 0) return null;
  return (
    <Card id="performing" title={agencyDesk[lang].performing}>
      <ul className="agency-cards">
        {home.performing.map((row) => (
          <InHand key={row.id} lang={lang} row={row} />
        ))}
      </ul>
    </Card>
  );
}

/** 最近结果：中选／未中选, each with its proof. */
export function Results({ lang, home }: Props) {
  const t = agencyDesk[lang];
  if (home.results.length === 0) return null;
  return (
    <Card id="results" title={t.results}>
      <ul className="agency-cards">
        {home.results.map((row) => (
          <li className="agency-card" key={row.id}>
            <Title lang={lang} row={row} />
            <p className="text-ink-soft">
              <Dotted parts={[row.resultAt ? formatDate(lang, row.resultAt) : null, t.participants(row.entrants ?? 0)]} />
            </p>
            <div className="agency-card-foot">
              {row.wonAt ? (
                <Tag tone={row.endReason ? "neutral" : "success"}>{row.endReason ? t.ended[row.endReason] : t.won}</Tag>
              ) : (
                <Tag tone="neutral">{row.position ? t.alternate(row.position - 1) : t.lost}</Tag>
              )}
              <LinkButton href={href(lang, paths.verifyCommission(row.number ?? ""))} describe={row.title}>
                {t.verify}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 资质到期: 60, 30 and 7 days before. */
export function Ending({ lang, ending }: { readonly lang: Lang; readonly ending: AgencyHome["ending"] }) {
  const t = agencyDesk[lang];
  if (ending.length === 0) return null;
  return (
    <Card id="ending" title={t.ending}>
      <ul className="agency-cards">
        {ending.map((row) => (
          <li className="agency-card" key={row.id}>
            <p className="agency-card-title">{qualificationWords(lang, row)}</p>
            <div className="agency-card-foot">
              <Tag tone={row.days < 0 ? "danger" : row.step <= 30 ? "warning" : "info"}>
                {row.days < 0 ? t.endedAgo : row.days === 0 ? t.endsToday : t.endsIn(row.days)} · {formatDay(lang, row.validTo)}
              </Tag>
              <LinkButton href={href(lang, withQuery(paths.agency.newQualification, { renews: row.id }))} describe={row.certNo}>
                {t.renew}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
