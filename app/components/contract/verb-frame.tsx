import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { dueText } from "~/copy/due";
import { eventLabels } from "~/copy/events";
import { moveLabels } from "~/copy/moves";
import { reasonText } from "~/copy/reasons";
import { actedAs } from "~/copy/roles-text";
import { ruleBasis } from "~/copy/rule-basis";
import { statusLabel } from "~/copy/status";
import { formatDateTime } from "~/copy/values";
import { verbPages } from "~/copy/verb-pages";
import { readFieldMessage } from "~/domain/kernel/field-errors";
import { anyMoveOf } from "~/domain/lifecycle/turns";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { VerbPage } from "~/reads/verb-page";
import { WorkHeader } from "../commission/work-header";
import { LinkButton } from "../ui/button";
import { Light } from "../ui/light";
import { Notice } from "../ui/notice";
import { TypedCard } from "../ui/typed-card";
import { deskOf } from "./desk";

/** What the page of every move gets. */
export type VerbProps = { readonly lang: Lang; readonly now: Date; readonly page: VerbPage; readonly reply: FormReply | null };

function Deadline({ lang, page, now }: Omit<VerbProps, "reply">) {
  const { deadline, basis } = page;
  if (!deadline) return null;
  const t = verbPages[lang];
  const words = dueText(lang, deadline);
  const mark = lang === "zh" ? "：" : ": ";
  // A right that has ended is refused in words above; it is nobody's delay.
  const isRight = anyMoveOf(page.verb).until !== undefined;
  return (
    <div className="max-w-3xl">
      <p>
        <span className="font-semibold">
          {isRight ? t.replyUntil : t.deadline}
          {mark}
        </span>
        {!isRight && "at" in deadline && deadline.at <= now ? (
          <Light lang={lang} colour="red">
            {words}
          </Light>
        ) : (
          words
        )}
      </p>
      <p className="text-ink-soft">
        {t.basis}
        {mark}
        {basis ? ruleBasis(lang, basis) : t.byContract}
      </p>
    </div>
  );
}

/** Whether the answer says that somebody was faster. */
function isStale(reply: FormReply | null): boolean {
  const code = readFieldMessage(reply?.formError ?? "")?.code;
  return code === "stale" || code === "move.not-now" || code === "objection.not-now";
}

/** What happened since the person's form was drawn, by its own hidden moment. */
function changesSince({ page, reply }: Pick<VerbProps, "page" | "reply">) {
  const sent = reply?.values.seenAt;
  const since = typeof sent === "string" ? Date.parse(sent) : Number.NaN;
  return Number.isNaN(since) ? [] : page.latest.filter((event) => event.at.getTime() >= since);
}

function Changed({ lang, page, reply }: Omit<VerbProps, "now">) {
  if (!isStale(reply)) return null;
  const t = verbPages[lang];
  const changes = changesSince({ page, reply });
  return (
    <Notice lang={lang} tone="warning" title={t.changedTitle}>
      {changes.length === 0 ? (
        <p>{t.unchanged}</p>
      ) : (
        <>
          <ul className="list-disc space-y-1 ps-6">
            {changes.map((event) => (
              <li key={event.id}>{t.changed(eventLabels[lang][event.kind], formatDateTime(lang, event.at), actedAs(lang, event.role))}</li>
            ))}
          </ul>
          {page.refusal ? null : <p>{t.stillYours}</p>}
        </>
      )}
    </Notice>
  );
}

function Unavailable({ lang, page, reply, form }: Omit<VerbProps, "now"> & { readonly form: ReactNode }) {
  const t = verbPages[lang];
  const { refusal, head, desk } = page;
  if (!refusal) return null;
  return (
    <>
      <Notice lang={lang} tone="warning" title={t.notNow} live>
        <p>{t.present(statusLabel(lang, head.status))}</p>
        {refusal.reason === "move.not-now" ? null : <p>{reasonText(lang, refusal.reason, refusal.detail)}</p>}
      </Notice>
      <TypedCard lang={lang} reply={reply} form={form} />
      <LinkButton href={href(lang, deskOf(lang, desk, head.id).base)} look="primary">
        {t.toWork}
      </LinkButton>
    </>
  );
}

/** The hidden moment at which the form was drawn: a stale one is told what changed since. */
export function SeenAt({ now }: { readonly now: Date }) {
  return <input type="hidden" name="seenAt" value={now.toISOString()} />;
}

/** What follows, before a form whose button is not in a confirmation. */
export function Consequences({ lang, sentences }: { readonly lang: Lang; readonly sentences: readonly ReactNode[] }) {
  return (
    <Notice lang={lang} title={verbPages[lang].consequencesTitle}>
      <ul className="list-disc space-y-1 ps-6">
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences.
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

type FrameProps = VerbProps & {
  /** Above everything but the head: what was just done here. */
  readonly before?: ReactNode;
  /** The facts to decide by: shown whether the move can be made or not. */
  readonly facts?: ReactNode;
  /** The form, where the move can be made. */
  readonly children: ReactNode;
};

/** The page of a move: what it is about and by when; what changed; the facts; the form, or why it cannot be done now and what was typed in it. */
export function VerbFrame({ before, facts, children, ...given }: FrameProps) {
  const { lang, page, now } = given;
  const desk = deskOf(lang, page.desk, page.head.id);
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={page.head} base={desk.base} list={desk.list} page={moveLabels[lang][page.verb]} />
      {before}
      <Deadline lang={lang} page={page} now={now} />
      <Changed {...given} />
      <Unavailable {...given} form={children} />
      {facts}
      {page.refusal ? null : children}
    </div>
  );
}
