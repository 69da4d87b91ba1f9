import type { Lang } from "~/copy/define";
import { officeVerbs } from "~/copy/desk/office-verbs";
import { formatDateTime } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { signatureName } from "~/forms/selection/beacon";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { WaitingDraw } from "~/reads/selection/beacon-page";
import { Typed } from "../posting/term-value";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/list-tools";
import { Notice } from "../ui/notice";
import { StatusTag } from "../ui/status-tag";
import { SummaryList, type SummaryRow } from "../ui/summary-list";
import { TextArea } from "../ui/text-fields";

type Props = {
  readonly lang: Lang;
  readonly waiting: readonly WaitingDraw[];
  readonly now: Date;
  /** Number that was just drawn. */
  readonly drawn: string | null;
  readonly reply: FormReply | null;
};

/** Where drand answers a round: the chain stands in the address, so that no other network's value is fetched by mistake. */
const roundAddress = (chain: string, round: number) => `https://api.drand.sh/${chain}/public/${round}`;

function rowsOf(lang: Lang, draw: WaitingDraw): SummaryRow[] {
  const t = officeVerbs[lang].beacon;
  const { beacon } = draw;
  return [
    { key: "kind", label: t.kind, value: t.kinds[beacon.kind] },
    { key: "opensAt", label: t.opensAt, value: formatDateTime(lang, draw.opensAt) },
    ...(beacon.kind === "drand"
      ? [
          { key: "round", label: t.round, value: <span className="figures">{beacon.round}</span> },
          { key: "chain", label: t.chain, value: <code className="break-all text-sm">{beacon.chain}</code> },
        ]
      : []),
    { key: "message", label: t.message, value: <code className="break-all text-sm">{draw.message}</code> },
    { key: "fingerprint", label: t.fingerprint, value: <code>{draw.fingerprint}</code> },
  ];
}

/** Why the signature is not asked for now; null when it is. */
function whyNot(lang: Lang, draw: WaitingDraw, now: Date): string | null {
  const t = officeVerbs[lang].beacon;
  if (draw.held) return t.held;
  if (draw.opensAt > now) return t.notYet;
  return draw.status === "selecting" ? null : t.soon;
}

function Waiting({ lang, draw, now, reply }: { lang: Lang; draw: WaitingDraw; now: Date; reply: FormReply | null }) {
  const t = officeVerbs[lang].beacon;
  const { beacon } = draw;
  const why = whyNot(lang, draw, now);
  const mine = reply?.values.commission === draw.commissionId ? reply : null;
  return (
    <Card
      id={draw.number}
      title={<span className="figures">{draw.number}</span>}
      aside={<StatusTag lang={lang} status={draw.status} held={draw.held} />}
    >
      <p>
        <a href={href(lang, paths.office.work(draw.commissionId))}>
          <Typed lang={lang} text={draw.title} />
        </a>
      </p>
      <SummaryList lang={lang} rows={rowsOf(lang, draw)} />
      {why ? (
        <p className="mt-4 text-ink-soft">{why}</p>
      ) : (
        <div className="mt-4 space-y-3">
          <p>
            <span className="font-semibold">{t.where}</span>
            {lang === "zh" ? "：" : ": "}
            {beacon.kind === "drand" ? t.whereDrand : t.whereSigned}
          </p>
          {beacon.kind === "drand" ? <code className="block break-all text-sm">{roundAddress(beacon.chain, beacon.round)}</code> : null}
          <ActionForm lang={lang} reply={mine}>
            <input type="hidden" name="commission" value={draw.commissionId} />
            <TextArea
              lang={lang}
              reply={mine}
              name={signatureName(draw.commissionId)}
              label={t.signature}
              hint={t.signatureHint}
              rows={3}
            />
            <Button describe={draw.number}>{t.button}</Button>
          </ActionForm>
        </div>
      )}
    </Card>
  );
}

/** For a closed network: an officer carries a beacon's value in, and it is verified like any other. */
export function BeaconPage({ lang, waiting, now, drawn, reply }: Props) {
  const t = officeVerbs[lang].beacon;
  return (
    <div className="space-y-6">
      <h1>{t.title}</h1>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      {drawn ? (
        <Notice lang={lang} tone="success" live>
          <p>
            <a href={href(lang, paths.commission(drawn))}>{t.drawn(drawn)}</a>
          </p>
        </Notice>
      ) : null}
      {waiting.length === 0 ? <EmptyState title={t.none}>{t.noneHint}</EmptyState> : null}
      {waiting.map((draw) => (
        <Waiting key={draw.number} lang={lang} draw={draw} now={now} reply={reply} />
      ))}
    </div>
  );
}
