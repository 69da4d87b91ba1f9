import { type Claim, exitOf, type Judged, type LockedWhy, momentOf, type UnknowableWhy } from "~/domain/verifiable/judge";
import type { ArtefactKind, BeaconFacts, WithClaim } from "~/domain/verifiable/verdict";
import { define, type Lang } from "../define";
import { grouped, type Teller, type Told, timeText } from "./frame";
import { KIND_NAMES } from "./kinds";

/** A sentence out of a moment as text and the facts of a beacon. */
type SayBeacon = (at: string, b: BeaconFacts) => string;

type Say<T> = (value: T) => string;
/** What only a reader's own evidence can make the answer: the words come with the part that weighs it. */
export type WitnessWhy = "demonstration" | "log-unchecked" | "log-alone" | "witnessed-late" | "witnessed" | "receipt-signed";
export type EvidenceWords = {
  readonly green: Say<string>;
  readonly "no-value": SayBeacon;
  readonly "committee-given": SayBeacon;
} & Readonly<Record<WitnessWhy, Say<string>>>;

const words = define({
  zh: {
    but: (kind: string, clause: string) => `${kind}计算正确，但${clause}`,
    amber: "还没有外部见证能说明内容是事先锁定的。",
    claimed: "仅凭这份文件还不能认定随机值由谁签出。",
    demonstration: "演示信标不能防止运营者作假。",
    calculation: (text: string) => `计算：${text}`,
    unknowable: {
      drand: (at, b) => `事先不可知：随机值是 drand 公共网络第 ${b.round} 轮，${at}公布，请与公告核对`,
      "drand-older-form": (at, b) => `事先不可知：drand 第 ${b.round} 轮（${at}）；2027 年 3 月 1 日以后的轮次，旧格式不再采信`,
      "committee-claimed": (at, b) =>
        `事先不可知：文件自称由 ${b.committee?.size} 人委员会中的 ${b.committee?.threshold} 人于${at}签出（公钥指纹 ${b.fingerprint}），尚未核对`,
      "committee-of-demonstrations": () => "事先不可知：各演示站共用这个委员会，密钥份额公开，没有保护作用",
      "committee-older-form": (at, b) => `事先不可知：旧格式没有绑定委员会，不能认定签出者（${at}，公钥指纹 ${b.fingerprint}）`,
      local: (at, b) => `事先不可知：运营者自己签出演示信标，事先就能知道（${at}，公钥指纹 ${b.fingerprint}）`,
    } satisfies Record<Exclude<UnknowableWhy, "committee-given" | "no-value">, SayBeacon>,
    locked: {
      "no-witness": () => "事先锁定：没有外部见证，看不出内容在随机值出现之前就已固定",
    } satisfies Record<"no-witness", () => string>,
    compare: (hash: string, at: string) =>
      `请把指纹 ${hash} 与您在 ${at} 之前拿到的凭证逐字核对；日志公开并有外部见证之前，不会显示为绿色。`,
    committee: (id: string) => `请把委员会编号 ${id} 与公告中公布的逐字核对。`,
  },
  en: {
    but: (kind, clause) => `The ${kind} is right, but ${clause}`,
    amber: "no outside witness shows yet that it was locked in time.",
    claimed: "the file alone does not show who signed the random value.",
    demonstration: "the demonstration beacon does not keep the operator from cheating.",
    calculation: (text) => `Calculation: ${text}`,
    unknowable: {
      drand: (at, b) =>
        `Unknowable: round ${b.round} of drand's public network, published at ${at} and known to nobody before: compare it with the notice`,
      "drand-older-form": (at, b) =>
        `Unknowable: drand's round ${b.round} (${at}); rounds after 1 March 2027 are not believed in the older form`,
      "committee-claimed": (at, b) =>
        `Unknowable: the file claims ${b.committee?.threshold} of a committee of ${b.committee?.size} at ${at} (key fingerprint ${b.fingerprint}); whether it is the published committee was not checked`,
      "committee-of-demonstrations": () => "Unknowable: all demonstrations share this committee and its shares are public: no protection",
      "committee-older-form": (at, b) =>
        `Unknowable: the older form does not bind its committee, so it is not shown who signed (${at}, key fingerprint ${b.fingerprint})`,
      local: (at, b) =>
        `Unknowable: the operator alone signs the demonstration beacon and can know it early (${at}, key fingerprint ${b.fingerprint})`,
    },
    locked: {
      "no-witness": () => "Locked: no outside witness shows that this was fixed before the value could exist",
    },
    compare: (hash, at) =>
      `Compare the fingerprint ${hash} digit by digit with a receipt that you had before ${at}; nothing is shown as green until the log is public and witnessed.`,
    committee: (id) => `Compare the committee's id ${id} digit by digit with the published one.`,
  },
});

/** What a right calculation does not show; null where all is shown, and there are words for that. */
function missingClause(lang: Lang, { unknowable, locked }: Judged, evidence: EvidenceWords | null): string | null {
  const t = words[lang];
  if (unknowable === "no") return t.demonstration;
  if (unknowable === "unshown") return t.claimed;
  return locked === "yes" && evidence ? null : t.amber;
}

/** What is missing, and what to compare with what. */
function missing(lang: Lang, claim: Claim, beacon: BeaconFacts, judged: Judged): string[] {
  const t = words[lang];
  const at = momentOf(claim);
  const committee = beacon.committee && judged.unknowableWhy === "committee-claimed" ? [t.committee(grouped(beacon.committee.id))] : [];
  const compares =
    judged.locked === "yes" || claim.commitment === null || !at ? [] : [t.compare(grouped(claim.commitment), timeText(lang, at))];
  return [...committee, ...compares];
}

/** A log's proof has no random value. */
const NO_BEACON: BeaconFacts = { kind: "local", at: new Date(0), round: null, fingerprint: "", committee: null };

/**
 * The verdict of a file whose calculation is right: the headline, the three questions, what is missing. `evidence` and `more` are the
 * words of what the reader brought.
 */
export function tellHolds<F extends WithClaim & { readonly beacon?: BeaconFacts }>(
  lang: Lang,
  kind: ArtefactKind,
  facts: F,
  judged: Judged,
  teller: Teller<F>,
  evidence: EvidenceWords | null = null,
  more: readonly string[] = [],
): Told {
  const t = words[lang];
  const beacon = facts.beacon ?? NO_BEACON;
  const moment = momentOf(facts.claim);
  const unknowable: Partial<Record<UnknowableWhy, SayBeacon>> = { ...evidence, ...t.unknowable };
  const locked: Partial<Record<LockedWhy, Say<string>>> = { ...evidence, ...t.locked, ...teller.locked?.[lang] };
  const lockedAt = judged.lockedAt ? timeText(lang, judged.lockedAt) : "";
  const name = KIND_NAMES[kind][lang];
  const lacks = missingClause(lang, judged, evidence);
  const green = evidence?.green(name) ?? "";
  return {
    headline: lacks === null ? green : t.but(name, lacks),
    clause: lacks ?? green,
    lines: [
      { answer: "yes", text: t.calculation(teller.facts(lang, facts)) },
      { answer: judged.unknowable, text: unknowable[judged.unknowableWhy]?.(moment ? timeText(lang, moment) : "", beacon) ?? "" },
      { answer: judged.locked, text: locked[judged.lockedWhy]?.(lockedAt) ?? "" },
    ],
    notes: [...missing(lang, facts.claim, beacon, judged), ...more],
    exit: exitOf(judged),
    tone: exitOf(judged) === 0 ? "success" : "warning",
  };
}
