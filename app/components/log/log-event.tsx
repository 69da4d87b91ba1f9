import { Card } from "~/components/ui/card";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { logWords } from "~/copy/log/log";
import { eventLabels } from "~/copy/moves/events";
import { actedAs } from "~/copy/people/roles-text";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { LogEvent } from "~/reads/log/log-event";

/** What a line is about, or why that is not told, or that it is told by now and how anybody can see that it is so. */
function SubjectNow({ lang, leaf, subject }: { readonly lang: Lang } & Pick<LogEvent, "leaf" | "subject">) {
  const t = logWords[lang];
  if (subject.state === "disclosed") {
    return (
      <>
        <p>{t.opened(subject.subject)}</p>
        <p className="text-ink-soft">{t.openedHelp}</p>
        <p>
          {t.salt} <span className="hash">{subject.salt}</span>
        </p>
      </>
    );
  }
  if (subject.state === "hidden") return t.hidden;
  return (
    <>
      <span className="hash">{leaf.subject}</span>
      {subject.state === "lost" ? <p>{t.lost}</p> : null}
    </>
  );
}

/** What the event says, where anybody may read it, and how that is compared with the line; else why it is not told here. */
function PayloadCard({ lang, payload }: { readonly lang: Lang } & Pick<LogEvent, "payload">) {
  const t = logWords[lang];
  return (
    <Card title={t.payload} id="payload">
      <p>{t.payloads[payload.state]}</p>
      {payload.state === "disclosed" ? (
        <>
          <pre className="hash whitespace-pre-wrap" lang="en">
            {payload.text}
          </pre>
          <p>
            {t.salt} <span className="hash">{payload.salt}</span>
          </p>
          <p>
            <a href={paths.closeLock(payload.lock)}>{t.lockFile}</a>
          </p>
        </>
      ) : null}
    </Card>
  );
}

/** Whether the line holds, found out in the visitor's own browser; without script the file and the command stand beside it. */
function CheckHere({ lang, event }: { readonly lang: Lang; readonly event: LogEvent }) {
  const t = logWords[lang];
  return (
    <div
      className="space-y-3 py-3"
      data-log-line=""
      data-proof={paths.log.proof(event.name)}
      data-index={event.index}
      data-entry={event.entry}
      data-key={event.key}
      data-words-working={t.checking}
      data-words-holds={t.lineHolds("SIZE")}
      data-words-other={t.lineOther}
      data-words-outside={t.lineOutside}
      data-words-unsigned={t.lineUnsigned}
      data-words-unreachable={t.lineUnreachable}
    >
      <button type="button" className="button button-secondary needs-script">
        {t.checkHere}
      </button>
      <p className="verdict" role="status" data-log-said="" hidden />
    </div>
  );
}

function pageOf(lang: Lang, about: NonNullable<LogEvent["about"]>) {
  const path = about.kind === "commission" ? paths.commission(about.code) : paths.publicAgency(about.code);
  return <a href={href(lang, path)}>{about.code}</a>;
}

/** One line of the log: what it says in words, as it stands there, and how it is proven. */
export function LogEventView({ lang, event }: { readonly lang: Lang; readonly event: LogEvent }) {
  const t = logWords[lang];
  const { leaf, about, kind } = event;
  const rows: SummaryRow[] = [
    { key: "kind", label: t.kind, value: eventLabels[lang][kind] },
    { key: "at", label: t.at, value: formatDateTime(lang, new Date(leaf.t)) },
    { key: "subject", label: t.subject, value: <SubjectNow lang={lang} leaf={leaf} subject={event.subject} /> },
    { key: "role", label: t.role, value: actedAs(lang, leaf.actor.role) },
    ...(about ? [{ key: "page", label: t.page, value: pageOf(lang, about) }] : []),
    { key: "hash", label: t.hash, value: <span className="hash">{leaf.h}</span> },
    { key: "leaf", label: t.leafHash, value: <span className="hash">{event.leafHash}</span> },
  ];
  return (
    <div className="space-y-6">
      <h1>{t.event(event.index)}</h1>
      <Card>
        <SummaryList lang={lang} rows={rows} />
      </Card>
      <Card title={t.leaf} id="leaf">
        <p>{t.leafHelp}</p>
        <pre className="hash whitespace-pre-wrap" lang="en">
          {event.entry}
        </pre>
      </Card>
      <PayloadCard lang={lang} payload={event.payload} />
      <Card title={t.proof} id="proof">
        <p>{t.proofHelp}</p>
        <CheckHere lang={lang} event={event} />
        <p>
          {t.command} <code className="hash">{`node mingxuan-verify.mjs ${event.name}.tlog-proof --log-key '${event.key}'`}</code>
        </p>
        <p className="button-row">
          <a href={paths.log.proof(event.name)}>{t.proofFile}</a>
          <a href={href(lang, paths.verify)}>{t.verifyPage}</a>
        </p>
      </Card>
      <p>
        <a href={href(lang, paths.log.home)}>{t.back}</a>
      </p>
    </div>
  );
}
