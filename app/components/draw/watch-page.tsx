import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import { CopyButton, Countdown, PrintLink } from "~/components/ui/page-tools";
import { QrLink } from "~/components/ui/qr-code";
import { StatusTag } from "~/components/ui/status-tag";
import { SummaryList } from "~/components/ui/summary-list";
import { commissionPage } from "~/copy/commission-page";
import type { Lang } from "~/copy/define";
import { drawPages } from "~/copy/draw-pages";
import { formatDateTime } from "~/copy/values";
import { drandRoundTime } from "~/domain/verifiable/beacon";
import { href } from "~/lib/lang";
import type { WatchPage } from "~/reads/watch-page";

type Props = { readonly lang: Lang; readonly page: WatchPage; readonly now: Date; readonly address: string };

/** Which value is waited for, and from when it can exist. */
function beaconWords(lang: Lang, beacon: NonNullable<WatchPage["beacon"]>): string {
  const t = drawPages[lang];
  if (beacon.kind === "drand") return t.beaconDrand(beacon.round, formatDateTime(lang, drandRoundTime(beacon.round)));
  return t.beaconSigned(t.beaconKinds[beacon.kind], formatDateTime(lang, new Date(beacon.opensAt)), beacon.fingerprint);
}

/** 名单锁定凭证: what anybody can copy, print or scan before the beacon exists. */
function Receipt({ lang, page, address }: Omit<Props, "now">) {
  const t = drawPages[lang];
  if (!page.beacon || !page.inputsHash || !page.frozenAt || !page.opensAt) return null;
  const lines = [
    `${t.receiptLines.number} ${page.number}`,
    `${t.receiptLines.hash} ${page.inputsHash}`,
    `${t.receiptLines.count} ${page.roster.length}`,
    `${t.receiptLines.beacon} ${beaconWords(lang, page.beacon)}`,
    `${t.receiptLines.time} ${page.frozenAt.toISOString()}`,
    `${t.receiptLines.opens} ${page.opensAt.toISOString()}`,
  ];
  return (
    <Card title={t.receipt} id="receipt">
      <p>{t.receiptNote}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: "number", label: t.receiptLines.number, value: page.number },
          { key: "hash", label: t.receiptLines.hash, value: <span className="hash">{page.inputsHash}</span> },
          { key: "count", label: t.receiptLines.count, value: String(page.roster.length) },
          { key: "beacon", label: t.receiptLines.beacon, value: beaconWords(lang, page.beacon) },
          { key: "time", label: t.receiptLines.time, value: formatDateTime(lang, page.frozenAt) },
          { key: "opens", label: t.receiptLines.opens, value: formatDateTime(lang, page.opensAt) },
        ]}
      />
      <ButtonRow>
        <CopyButton lang={lang} text={lines.join("\n")} label={t.copyReceipt} />
        <PrintLink lang={lang} />
        <QrLink lang={lang} url={address} />
      </ButtonRow>
    </Card>
  );
}

function Roster({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = drawPages[lang];
  if (page.roster.length === 0) return null;
  return (
    <Card title={t.roster} id="roster">
      <ol className="plain-list" lang="zh-CN">
        {page.roster.map((each) => (
          <li key={each.id}>
            {each.name} <code>{each.id}</code>
            {each.id === page.yours ? <strong lang={lang}> · {t.yours}</strong> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Each step in words, then the order. */
function Drawn({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = drawPages[lang];
  if (page.stage !== "drawn") return null;
  return (
    <Card title={t.steps} id="steps">
      <ol className="plain-list">
        {page.steps.map((step, at) => (
          <li key={step.pick}>{t.step(at + 1, step.bound, step.value, step.name)}</li>
        ))}
      </ol>
      <ol className="drawn">
        {page.result.map((each, at) => (
          <li key={each.id} className={at === 0 ? "is-current" : undefined}>
            <span className="drawn-place">{at === 0 ? t.winner : t.alternate(at)}</span>
            <span lang="zh-CN">{each.name}</span>
            {each.id === page.yours ? <strong>{t.yours}</strong> : null}
          </li>
        ))}
      </ol>
      <ButtonRow>
        <LinkButton look="primary" href={href(lang, `/c/${page.number}/verify`)}>
          {t.verify}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}

/** What is being waited for, in one line that is read aloud when it changes. */
function Moment({ lang, page, now }: Omit<Props, "address">) {
  const t = drawPages[lang];
  const { closesAt, opensAt, stage } = page;
  return (
    <div className="watch-moment" role="status" aria-live="polite">
      {stage === "open" && closesAt ? (
        <p>
          {t.registration} ·{" "}
          <Countdown lang={lang} at={closesAt} now={now}>
            {t.closesAt(formatDateTime(lang, closesAt))}
          </Countdown>
        </p>
      ) : null}
      {stage === "locked" ? <p>{t.locked(page.roster.length)}</p> : null}
      {(stage === "open" || stage === "locked") && opensAt ? (
        <p>
          <Countdown lang={lang} at={opensAt} now={now}>
            {t.drawsAt(formatDateTime(lang, opensAt))}
          </Countdown>
        </p>
      ) : null}
      {stage === "waiting" && page.beacon ? (
        <p>
          {t.waitingBeacon} · {beaconWords(lang, page.beacon)} · {t.waitingSince(formatDateTime(lang, page.enteredStatusAt))}
        </p>
      ) : null}
      {stage === "failed" ? <p>{t.failed}</p> : null}
    </div>
  );
}

/** 观看摇号: countdown, locked roster with its receipt, the beacon, each step in words, the order. */
export function WatchView({ lang, page, now, address }: Props) {
  const t = drawPages[lang];
  const local = page.beacon?.kind === "local";
  return (
    <article className="draw-page" data-watch={page.stage}>
      <h1>{t.watchTitle(page.number)}</h1>
      <p>
        <a lang="zh-CN" href={href(lang, `/c/${page.number}`)}>
          {page.title}
        </a>{" "}
        <StatusTag lang={lang} status={page.status} held={page.held} />
      </p>
      <Moment lang={lang} page={page} now={now} />
      {local ? (
        <Notice lang={lang} tone="warning">
          {commissionPage[lang].localBeacon}
        </Notice>
      ) : null}
      <Drawn lang={lang} page={page} />
      <Receipt lang={lang} page={page} address={address} />
      <Roster lang={lang} page={page} />
      {page.stage === "drawn" ? null : <p className="text-ink-soft no-print">{t.live}</p>}
    </article>
  );
}
