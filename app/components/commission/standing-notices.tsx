import { cancelReasonText } from "~/copy/cancel-reasons";
import { commissionPage } from "~/copy/commission-page";
import type { Lang } from "~/copy/define";
import { standing as words } from "~/copy/standing";
import { formatDateTime } from "~/copy/values";
import type { CancelReason } from "~/domain/commission/cancel-reasons";
import type { Standing } from "~/reads/standing";
import { Notice } from "../ui/notice";
import { Typed } from "./term-value";

type Props = { readonly lang: Lang; readonly standing: Standing };

/** What somebody wrote, after the word for it. */
function Said({ lang, label, text }: { readonly lang: Lang; readonly label: string; readonly text: string }) {
  return (
    <p>
      {label}
      <Typed lang={lang} text={text} />
    </p>
  );
}

/** Since when it is held, and why: the office's reason, or what an objection says. */
export function HoldNotice({ lang, hold }: { readonly lang: Lang; readonly hold: NonNullable<Standing["hold"]> }) {
  const t = words[lang];
  const isObjection = hold.kind === "OBJECTION";
  return (
    <Notice lang={lang} tone="warning" title={commissionPage[lang].heldSince(formatDateTime(lang, hold.since))}>
      {isObjection ? <p>{t.objectionHold}</p> : null}
      <Said lang={lang} label={isObjection ? t.digest : commissionPage[lang].heldReason} text={hold.reason} />
    </Notice>
  );
}

function Decided({ lang, objection }: { readonly lang: Lang; readonly objection: Standing["decided"][number] }) {
  const t = words[lang];
  const { outcome, decidedAt, digest, decision } = objection;
  if (!outcome || !decidedAt) return null;
  return (
    <Notice lang={lang} tone={outcome === "upheld" ? "danger" : "info"} title={t.outcome[outcome](formatDateTime(lang, decidedAt))}>
      <Said lang={lang} label={t.digest} text={digest} />
      {decision ? <Said lang={lang} label={t.decision} text={decision} /> : null}
    </Notice>
  );
}

function Request({ lang, request }: { readonly lang: Lang; readonly request: NonNullable<Standing["request"]> }) {
  const t = words[lang];
  return (
    <Notice lang={lang} tone="warning" title={t.requested(formatDateTime(lang, request.requestedAt))}>
      <p>
        {t.reason}
        {cancelReasonText(lang, request.reason as CancelReason)}
      </p>
      <Said lang={lang} label={t.note} text={request.note} />
      {request.isOvertaken ? <p>{t.overtaken}</p> : null}
    </Notice>
  );
}

/** Under the status: why it is held and since when, how an objection was decided, what a request to cancel says. */
export function StandingNotices({ lang, standing }: Props) {
  const { hold, decided, request } = standing;
  return (
    <>
      {hold ? <HoldNotice lang={lang} hold={hold} /> : null}
      {decided.map((objection) => (
        <Decided key={objection.recordedAt.toISOString()} lang={lang} objection={objection} />
      ))}
      {request ? <Request lang={lang} request={request} /> : null}
    </>
  );
}
