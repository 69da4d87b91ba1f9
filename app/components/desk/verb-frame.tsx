import type { ReactNode } from "react";
import { ruleBasis } from "~/copy/catalogue/rule-basis";
import type { Lang } from "~/copy/define";
import { dueText } from "~/copy/moves/due";
import { eventLabels } from "~/copy/moves/events";
import { moveTitle } from "~/copy/moves/moves";
import { statusLabel } from "~/copy/moves/status";
import { doneText, verbPages } from "~/copy/moves/verb-pages";
import { actedAs } from "~/copy/people/roles-text";
import { reasonText } from "~/copy/refusals/reasons";
import { formatDateTime } from "~/copy/values";
import { readFieldMessage } from "~/domain/kernel/field-errors";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { type FramedMove, movePageOf } from "~/lib/move-pages";
import type { ContractPage, MovePageBase } from "~/reads/desk/verb-page";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { ConfirmPanel } from "../ui/confirm-panel";
import { Light } from "../ui/light";
import { Notice } from "../ui/notice";
import { TypedCard } from "../ui/typed-card";
import { deskOf } from "./desk-of";
import { DoneNotice } from "./done-notice";
import { WorkHeader } from "./work-header";

/** What the page of every move gets. */
export type VerbProps<P extends MovePageBase = MovePageBase> = {
  readonly lang: Lang;
  readonly now: Date;
  readonly page: P;
  readonly reply: FormReply | null;
};
export type ContractProps = VerbProps<ContractPage>;

/** What a move has of its own on its page. All are called, not mounted, so that the frame knows the names of the fields. */
export type Body<P extends MovePageBase> = {
  /** What is said first, where the move can be made. */
  readonly lead?: (props: VerbProps<P>) => ReactNode;
  /** The facts to decide by: shown whether the move can be made or not. */
  readonly facts?: (props: VerbProps<P>) => ReactNode;
  readonly form: (props: VerbProps<P>) => ReactNode;
};

function Deadline({ lang, page, now }: Omit<VerbProps, "reply">) {
  const { deadline, basis } = page;
  if (!deadline) return null;
  const t = verbPages[lang];
  const words = dueText(lang, deadline);
  const mark = lang === "zh" ? "：" : ": ";
  // A right that has ended is refused in words above; it is nobody's delay.
  const isDuty = page.term === "duty";
  return (
    <div className="max-w-3xl">
      <p>
        <span className="font-semibold">
          {{ duty: t.deadline, right: t.replyUntil, period: t.period }[page.term]}
          {mark}
        </span>
        {isDuty && "at" in deadline && deadline.at <= now ? (
          <Light lang={lang} colour={page.head.turns.find(({ verb }) => verb === page.verb)?.deadline?.light ?? "red"}>
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
function SeenAt({ now }: { readonly now: Date }) {
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

const isDangerous = ({ subject, verb }: FramedMove) => movePageOf(subject, verb)?.danger !== undefined;
/** What is posted names its move, where the address is of several. */
const nameOf = ({ subject, verb }: FramedMove) => (movePageOf(subject, verb)?.named ? { verb } : {});
const workOf = ({ lang, page }: VerbProps) => href(lang, deskOf(lang, page.desk, page.head.id).base);

type ConfirmProps = {
  readonly of: VerbProps;
  readonly title: ReactNode;
  readonly consequences: readonly ReactNode[];
  readonly confirmLabel: string;
  /** What leaving the page without the move is called, where "go back" would not say it. */
  readonly cancelLabel?: string;
  /** The id of the one new thing that the press makes, however often it is sent; else the press is of the state that the page shows. */
  readonly makes?: string;
  readonly children?: ReactNode;
};

/** A move that is one press: what follows, few fields, one last look. */
export function MoveConfirm({ of: given, makes, children, ...words }: ConfirmProps) {
  const { lang, page, now, reply } = given;
  const sent = makes === undefined ? { revision: page.revision, ...nameOf(page) } : { idempotencyKey: makes };
  return (
    <ConfirmPanel lang={lang} cancelHref={workOf(given)} reply={reply} danger={isDangerous(page)} {...words} {...sent}>
      <SeenAt now={now} />
      {children}
    </ConfirmPanel>
  );
}

type FormProps = {
  readonly of: VerbProps;
  readonly button: string;
  /** The move that the form makes, where it may stand beside the one that the page is of. */
  readonly as?: AnyVerb;
  /** Names of fields that stand deeper than the form's own children. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly files?: boolean;
  /** The browser keeps what is typed. */
  readonly autosave?: boolean;
  /** The summary stands elsewhere on the page. */
  readonly quiet?: boolean;
  /** Beside the button. */
  readonly more?: ReactNode;
  /** The way out, where it is not back to the working page. */
  readonly back?: ReactNode;
  readonly children?: ReactNode;
};

/** A move that is a form to be filled in, of the state that the page shows. */
export function MoveForm({ of: given, button, as, autosave, more, back, children, ...form }: FormProps) {
  const { lang, page, now, reply } = given;
  const isBeside = as !== undefined && as !== page.verb;
  const draft = autosave ? { autosave: `${page.verb}:${page.head.id}` } : {};
  return (
    <ActionForm lang={lang} reply={reply} revision={page.revision} {...(as ? { verb: as, id: as } : nameOf(page))} {...form} {...draft}>
      <SeenAt now={now} />
      {children}
      <ButtonRow>
        <Button look={isBeside ? "quiet" : isDangerous(page) ? "danger" : "primary"}>{button}</Button>
        {more}
        {isBeside
          ? null
          : (back ?? (
              <LinkButton href={workOf(given)} look="quiet">
                {verbPages[lang].back}
              </LinkButton>
            ))}
      </ButtonRow>
    </ActionForm>
  );
}

/** The page of a move: what it is about and by when; what changed; the facts; the form, or why it cannot be done now and what was typed in it. */
export function VerbFrame<P extends MovePageBase>({ body, ...given }: VerbProps<P> & { readonly body: Body<P> }) {
  const { lang, page, now } = given;
  // Who objects to a result, or is asked about its price, has no contract about it.
  const desk = deskOf(lang, page.desk, page.head.id, page.subject === "commission" ? "list" : "openList");
  const form = body.form(given);
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={page.head} base={desk.base} list={desk.list} page={moveTitle(lang, page.verb)} />
      <DoneNotice lang={lang} text={doneText(lang, page.done)} number={page.head.number} verb={page.done} />
      <Deadline lang={lang} page={page} now={now} />
      <Changed {...given} />
      <Unavailable {...given} form={form} />
      {page.refusal ? null : body.lead?.(given)}
      {body.facts?.(given)}
      {page.refusal ? null : form}
    </div>
  );
}
