import type { Lang } from "~/copy/define";
import { standing as words } from "~/copy/desk/standing";
import { commissionPage } from "~/copy/notice/commission-page";
import { cancelReasonText } from "~/copy/posting/cancel-reasons";
import { formatDateTime } from "~/copy/values";
import type { CancelReason } from "~/domain/commission/cancel-reasons";
import type { Standing } from "~/reads/desk/standing";
import { Typed } from "../posting/term-value";
import { Notice } from "../ui/notice";

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

/** Since when it is held, and why; what objections say stands below, one notice each. */
export function HoldNotice({ lang, hold }: { readonly lang: Lang; readonly hold: NonNullable<Standing["hold"]> }) {
  const isObjection = hold.kind === "OBJECTION";
  return (
    <Notice lang={lang} tone="warning" title={commissionPage[lang].heldSince(formatDateTime(lang, hold.since))}>
      {isObjection ? <p>{words[lang].objectionHold}</p> : <Said lang={lang} label={commissionPage[lang].heldReason} text={hold.reason} />}
    </Notice>
  );
}

type Objection = Standing["objections"][number];

const TONES = { filed: "warning", answered: "warning", upheld: "danger" } as const;

/** An objection: how it stands, what it says, what was answered and decided. Who objected is not public. */
export function ObjectionNotice({ lang, objection }: { readonly lang: Lang; readonly objection: Objection }) {
  const t = words[lang];
  const { status, enteredStatusAt, digest, answer, decision } = objection;
  const tone = status === "filed" || status === "answered" || status === "upheld" ? TONES[status] : "info";
  return (
    <Notice lang={lang} tone={tone} title={t.outcome[status](formatDateTime(lang, enteredStatusAt))}>
      <Said lang={lang} label={t.digest} text={digest} />
      {answer ? <Said lang={lang} label={t.answer} text={answer} /> : null}
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

/** Under the status: why it is held and since when, how objections stand, what a request to cancel says. */
export function StandingNotices({ lang, standing }: Props) {
  const { hold, objections, request } = standing;
  return (
    <>
      {hold ? <HoldNotice lang={lang} hold={hold} /> : null}
      {objections.map((objection) => (
        <ObjectionNotice key={objection.id} lang={lang} objection={objection} />
      ))}
      {request ? <Request lang={lang} request={request} /> : null}
    </>
  );
}
