import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import { CopyButton, Countdown, PrintFoot, PrintLink } from "~/components/ui/page-tools";
import { QrLink } from "~/components/ui/qr-code";
import { StatusTag } from "~/components/ui/status-tag";
import { SummaryList } from "~/components/ui/summary-list";
import { committeeWords } from "~/copy/committee/committee";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { witnessWords } from "~/copy/log/witnesses";
import { selectionPages } from "~/copy/methods/words";
import { dueText } from "~/copy/moves/due";
import { statusLabel } from "~/copy/moves/status";
import { commissionPage } from "~/copy/notice/commission-page";
import { drawPages } from "~/copy/selection/draw-pages";
import { lowPriceWords } from "~/copy/selection/low-price";
import { priceWords } from "~/copy/selection/prices";
import { formatCount, formatDateTime } from "~/copy/values";
import { courseWords } from "~/copy/verdict/course";
import { grouped } from "~/copy/verdict/frame";
import { drandRoundTime } from "~/domain/verifiable/beacon";
import { DEMONSTRATION_COMMITTEE } from "~/domain/verifiable/judge";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { WatchPage } from "~/reads/selection/watch-page";
import { OpeningDue, Signers } from "../committee/opening-parts";
import { DrawCourse, NumberedRoster } from "./draw-course";
import { DrawnOrder, drawnSentence } from "./drawn-order";
import { LowPrices } from "./low-price-facts";
import { PricesPart } from "./prices-card";
import { publishedOf } from "./published";

type Props = { readonly lang: Lang; readonly page: WatchPage; readonly now: Date; readonly origin: string };

/** Which value is waited for, and from when it can exist. */
function beaconWords(lang: Lang, beacon: NonNullable<WatchPage["beacon"]>): string {
  const t = drawPages[lang];
  if (beacon.kind === "drand") return t.beaconDrand(beacon.round, formatDateTime(lang, drandRoundTime(beacon.round)));
  return t.beaconSigned(t.beaconKinds[beacon.kind], formatDateTime(lang, new Date(beacon.opensAt)), beacon.fingerprint);
}

/** Who outside has confirmed the lock, in a sentence: nothing is called witnessed that is not. */
function witnessedWords(lang: Lang, witnessed: NonNullable<WatchPage["witnessed"]>): string {
  const t = witnessWords[lang];
  const { state } = witnessed;
  if (state !== "signed") return { "none-configured": t.closeNone, "not-yet": t.closeNotYet, "none-in-time": t.closeNotInTime }[state];
  const names = witnessed.names.join(lang === "zh" ? "、" : ", ");
  const at = formatDateTime(lang, new Date(witnessed.at));
  if (witnessed.timely === null) return t.closeUntimed(names, at);
  return witnessed.timely ? t.closeSigned(names, at, formatCount(witnessed.size)) : t.closeLate(names, at);
}

/** 名单锁定凭证: what anybody can copy, print or scan before the beacon exists. */
function Receipt({ lang, page, origin }: Omit<Props, "now">) {
  const address = `${origin}${paths.commission(page.number)}`;
  const t = drawPages[lang];
  const { receipt } = page;
  if (!page.beacon || !receipt || !page.frozenAt || !page.opensAt) return null;
  const lines = [
    `${t.receiptLines.number} ${page.number}`,
    ...(page.inputsHash ? [`${t.receiptLines.hash} ${page.inputsHash}`] : []),
    ...(receipt.closeHash ? [`${t.receiptLines.close} ${receipt.closeHash}`] : []),
    `${t.receiptLines.count} ${page.lockedCount}`,
    `${t.receiptLines.beacon} ${beaconWords(lang, page.beacon)}`,
    `${t.receiptLines.time} ${formatDateTime(lang, page.frozenAt)} (${page.frozenAt.toISOString()})`,
    `${t.receiptLines.opens} ${formatDateTime(lang, page.opensAt)} (${page.opensAt.toISOString()})`,
    address,
    ...(receipt.line ? [receipt.line] : []),
  ];
  const text = lines.join("\n");
  return (
    <Card title={t.receipt} id="receipt">
      <p>{t.receiptNote}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: "number", label: t.receiptLines.number, value: page.number },
          ...(page.inputsHash ? [{ key: "hash", label: t.receiptLines.hash, value: <span className="hash">{page.inputsHash}</span> }] : []),
          ...(receipt.closeHash
            ? [{ key: "close", label: t.receiptLines.close, value: <span className="hash">{receipt.closeHash}</span> }]
            : []),
          { key: "count", label: t.receiptLines.count, value: String(page.lockedCount) },
          { key: "beacon", label: t.receiptLines.beacon, value: beaconWords(lang, page.beacon) },
          { key: "time", label: t.receiptLines.time, value: formatDateTime(lang, page.frozenAt) },
          { key: "opens", label: t.receiptLines.opens, value: formatDateTime(lang, page.opensAt) },
          ...(page.witnessed ? [{ key: "witnessed", label: witnessWords[lang].close, value: witnessedWords(lang, page.witnessed) }] : []),
        ]}
      />
      <ButtonRow>
        <CopyButton lang={lang} text={text} label={t.copyReceipt} />
        {receipt.closeHash ? (
          <LinkButton href={paths.closeProof(page.number)} download>
            {t.downloadClose}
          </LinkButton>
        ) : null}
        <PrintLink lang={lang} />
        <QrLink lang={lang} url={address} carries={{ text, label: t.receiptQr }} />
      </ButtonRow>
    </Card>
  );
}

function Roster({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = drawPages[lang];
  if (page.roster.length === 0) return null;
  return (
    <Card title={t.roster} id="roster">
      <NumberedRoster lang={lang} roster={page.roster} yours={page.yours} />
    </Card>
  );
}

/** Who was drawn and what that counts for now; then each step, to be repeated with paper. */
function Drawn({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = drawPages[lang];
  if (page.stage !== "drawn") return null;
  return (
    <>
      <Card title={courseWords[lang].order} id="order">
        <DrawnOrder lang={lang} rows={page.drawn} mark={({ uscc }) => (uscc === page.yours ? <strong>{t.yours}</strong> : null)} />
        <ButtonRow>
          <LinkButton look="primary" href={href(lang, paths.verifyCommission(page.number))}>
            {t.verify}
          </LinkButton>
        </ButtonRow>
      </Card>
      {page.course ? (
        <Card title={t.steps} id="steps">
          <DrawCourse lang={lang} course={page.course} published={publishedOf(lang, page.number, page.roster, page.drawn, page.yours)} />
        </Card>
      ) : null}
    </>
  );
}

/** The bids as they are opened, and with the result their order; questions about low prices. */
function Prices({ lang, page }: Pick<Props, "lang" | "page">) {
  if (!page.prices) return null;
  return (
    <Card title={priceWords[lang].title} id="prices">
      <PricesPart lang={lang} prices={page.prices} awarded={page.drawn} />
      <LowPrices lang={lang} questions={page.lowPrices} />
    </Card>
  );
}

/** Who of the custodians has signed, when, and who has not; and by how much they are late. */
function Signing({ lang, page: { signing, receivedAt } }: Pick<Props, "lang" | "page">) {
  if (!signing) return null;
  const t = custodianWords[lang];
  return (
    <Card title={t.signedOf(signing.signed, signing.committee.threshold)} id="signing">
      <Signers lang={lang} opening={signing} />
      {receivedAt ? null : (
        <p>
          {t.dueAt}
          {lang === "zh" ? "：" : ": "}
          <OpeningDue lang={lang} opening={signing} />
        </p>
      )}
      {signing.committeeId === DEMONSTRATION_COMMITTEE ? (
        <Notice lang={lang} tone="warning">
          {committeeWords[lang].demonstration}
        </Notice>
      ) : null}
      <p>
        {t.committeeId}
        {lang === "zh" ? "：" : ": "}
        <a href={href(lang, paths.committee)}>
          <code className="hash">{grouped(signing.committeeId)}</code>
        </a>
      </p>
    </Card>
  );
}

/** Where the selection stands, in one sentence. */
function standing(lang: Lang, page: WatchPage): string {
  const t = drawPages[lang];
  const { stage, beacon } = page;
  const m = selectionPages(lang, page.method);
  if (page.held && stage === "open") return m.heldBack;
  if (page.held && (stage === "locked" || stage === "waiting")) return m.heldLocked(page.lockedCount);
  if (stage === "open") return t.registration(page.entrants);
  if (stage === "locked") return m.locked(page.lockedCount);
  const question = page.lowPrices.find(({ decidedAt }) => decidedAt === null);
  if (stage === "waiting" && question?.due)
    return lowPriceWords[lang].standing(question.number, question.answeredAt !== null, dueText(lang, question.due));
  if (stage === "waiting" && page.prices) return priceWords[lang].progress(page.prices.opened, page.prices.total);
  if (stage === "waiting" && beacon)
    return `${t.waitingBeacon} · ${beaconWords(lang, beacon)} · ${t.waitingSince(formatDateTime(lang, page.enteredStatusAt))}`;
  if (stage === "drawn") return drawnSentence(lang, page);
  return stage === "failed" ? t.failed(page.entrants ?? 0, page.minimum) : statusLabel(lang, page.status);
}

/** The moments ahead, each with the time left where the script counts it. */
function Moments({ lang, page, now }: Omit<Props, "origin">) {
  const t = drawPages[lang];
  if (page.held || (page.stage !== "open" && page.stage !== "locked")) return null;
  const moments = [
    ...(page.stage === "open" && page.closesAt ? [{ at: page.closesAt, words: t.closesAt }] : []),
    ...(page.opensAt ? [{ at: page.opensAt, words: selectionPages(lang, page.method).drawsAt }] : []),
  ];
  return (
    <ul className="watch-times">
      {moments.map(({ at, words }) => (
        <li key={at.toISOString()}>
          {words(formatDateTime(lang, at))}{" "}
          <Countdown lang={lang} at={at} now={now}>
            {""}
          </Countdown>
        </li>
      ))}
    </ul>
  );
}

/** 观看摇号: countdown, locked roster with its receipt, the beacon, each step in words, the order. The script renews the parts by name. */
export function WatchView({ lang, page, now, origin }: Props) {
  const t = drawPages[lang];
  const local = page.beacon?.kind === "local";
  const over = page.stage === "drawn" || page.stage === "failed" || page.stage === "cancelled";
  return (
    <article className="draw-page" data-watch={page.signing && !over ? `${page.stage} ${page.signing.signed}` : page.stage}>
      <h1>{selectionPages(lang, page.method).watchTitle(page.number)}</h1>
      <p data-part="title">
        <a lang="zh-CN" href={href(lang, paths.commission(page.number))}>
          {page.title}
        </a>{" "}
        <StatusTag lang={lang} status={page.status} held={page.held} />
      </p>
      <div className="watch-moment">
        <p role="status" data-part="standing">
          {standing(lang, page)}
        </p>
        <div data-part="moments">
          <Moments lang={lang} page={page} now={now} />
        </div>
      </div>
      <div className="draw-page" data-part="rest">
        {page.stage === "open" ? <p>{selectionPages(lang, page.method).receiptSoon}</p> : null}
        {local ? (
          <Notice lang={lang} tone="warning">
            {commissionPage[lang].localBeacon}
          </Notice>
        ) : null}
        <Drawn lang={lang} page={page} />
        <Prices lang={lang} page={page} />
        <Signing lang={lang} page={page} />
        <Roster lang={lang} page={page} />
        <Receipt lang={lang} page={page} origin={origin} />
        {over ? null : <p className="text-ink-soft no-print">{t.live}</p>}
      </div>
      <PrintFoot lang={lang} now={now} address={`${origin}${paths.watchCommission(page.number)}`} />
    </article>
  );
}
