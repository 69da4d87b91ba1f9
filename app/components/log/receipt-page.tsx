import { ButtonRow, LinkButton } from "~/components/ui/button";
import { PrintFoot, PrintLink } from "~/components/ui/page-tools";
import { QrCode } from "~/components/ui/qr-code";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { receiptWords } from "~/copy/log/receipts";
import { eventLabels } from "~/copy/moves/events";
import { formatDateTime } from "~/copy/values";
import { canonicalize } from "~/domain/kernel/jcs";
import type { ActReceipt } from "~/domain/verifiable/act-receipt";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ReceiptRow } from "~/reads/log/receipts";
import { receiptState } from "./receipt-columns";

type Props = {
  readonly lang: Lang;
  readonly row: ReceiptRow;
  readonly file: ActReceipt | null;
  /** The site's address in front of every path. */
  readonly origin: string;
  readonly now: Date;
};

const block = (text: string) => (
  <pre className="hash whitespace-pre-wrap" lang="en">
    {text}
  </pre>
);

/** What the file holds; of a line of the log the audit path stands in the file and at its address alone. */
function fileRows(lang: Lang, { salt, payload, leaf, actor, log }: ActReceipt): SummaryRow[] {
  const t = receiptWords[lang];
  const isPromise = "promise" in log;
  return [
    ...(actor
      ? [
          { key: "actor", label: t.actor, value: `${actor.code} · ${t.opaque(leaf.actor.org ?? "")}` },
          { key: "actor-salt", label: t.actorSalt, value: <span className="hash">{actor.salt}</span> },
        ]
      : []),
    { key: "payload", label: t.payload, value: block(canonicalize(payload)) },
    { key: "salt", label: t.salt, value: <span className="hash">{salt}</span> },
    { key: "leaf", label: t.leaf, value: block(canonicalize(leaf)) },
    { key: "word", label: isPromise ? t.promise : t.checkpoint, value: block(isPromise ? log.promise : log.checkpoint) },
  ];
}

/** A receipt to download, print and hold: the code opens its line of the public log, or carries the signed promise while it has none. */
export function ReceiptPage({ lang, row, file, origin, now }: Props) {
  const t = receiptWords[lang];
  const { standing, name, kind, subject, title, at } = row;
  const line = standing.state === "logged" ? `${origin}${paths.log.event(standing.name)}` : null;
  const carried = line ?? (file && "promise" in file.log ? file.log.promise : null);
  const scan = line ? t.scanLine : t.scanPromise;
  return (
    <article className="held">
      <div className="no-print">
        <ButtonRow>
          <LinkButton href={href(lang, paths.account.receipts)}>{t.back}</LinkButton>
          {file ? <LinkButton href={paths.receiptFile(name)}>{t.json}</LinkButton> : null}
          {file && line ? <LinkButton href={paths.receiptProof(name)}>{t.proof}</LinkButton> : null}
          <PrintLink lang={lang} />
        </ButtonRow>
      </div>
      <header className="held-head">
        <div>
          <h1>{t.openOf(eventLabels[lang][kind], subject)}</h1>
          <p lang="zh-CN">{title}</p>
          <p>{formatDateTime(lang, at)}</p>
          <p>
            <strong>{receiptState(lang, standing)}</strong>
          </p>
        </div>
        {carried ? (
          <figure className="held-code">
            <QrCode text={carried} label={scan} />
            <figcaption>{scan}</figcaption>
          </figure>
        ) : null}
      </header>
      {file && "promise" in file.log ? <p>{t.promiseHelp}</p> : null}
      <SummaryList
        lang={lang}
        rows={[{ key: "h", label: t.h, value: <span className="hash">{name}</span> }, ...(file ? fileRows(lang, file) : [])]}
      />
      <p>
        {t.check} <a href={href(lang, paths.verify)}>{t.verify}</a> <a href={href(lang, paths.log.home)}>{t.keys}</a>
      </p>
      <PrintFoot lang={lang} now={now} address={line ?? `${origin}${paths.account.receipt(name)}`} />
    </article>
  );
}
