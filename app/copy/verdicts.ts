import { rational, toFixed } from "~/domain/kernel/rational";
import type { AuctionFacts } from "~/domain/selection/auction/verify-audit";
import type { MethodName } from "~/domain/selection/method";
import type { ReplayFacts } from "~/domain/selection/replay";
import type { FileVerdict } from "~/domain/selection/verify-file";
import type { BeaconFacts, NotSuchFile } from "~/domain/verifiable/verdict";
import type { DrawFacts } from "~/domain/verifiable/verify-draw";
import { define, type Lang } from "./define";
import { VERDICT_CODES } from "./verdict-codes";
import { expectedWords, unreadableWords } from "./verdict-fields";

/** More names than these make no sentence. */
const NAMES_SHOWN = 10;
const FIELD_SHOWN = 80;
const HOURS_EAST = 8;

/** Beijing time of an instant, to the second, without the machine's zone. */
function beijing(at: Date): string {
  return new Date(at.getTime() + HOURS_EAST * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

function iso(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

const methods = {
  RANDOM: { zh: "随机选取", en: "random draw" },
  LOWEST_PRICE: { zh: "竞价选取（最低价）", en: "lowest price" },
  OPTIMAL_PRICE: { zh: "最优价", en: "optimal price" },
  AVERAGE_PRICE: { zh: "均价选取", en: "average price" },
  CREDIT_PICK: { zh: "信用择优", en: "credit pick" },
  SCHEME: { zh: "方案择优", en: "scheme" },
  LIVE_AUCTION: { zh: "网上竞价", en: "live reverse auction" },
  DIRECT: { zh: "直接选取", en: "direct selection" },
} as const satisfies Record<MethodName, Record<Lang, string>>;

/** The name of a method of selection (glossary). */
export function methodName(lang: Lang, method: MethodName): string {
  return methods[method][lang];
}

const words = define({
  zh: {
    verdict: {
      yes: (kind: string, text: string) => `核验通过：${kind}${text}。`,
      no: (kind: string, what: string, why: string) => `核验不通过：${kind}${what}；${why}。`,
    },
    notSuch: (why: string) => `不是可核验的文件：${why}。`,
    kinds: { draw: "摇号证明", selection: "选取回放", auction: "竞价记录", bid: "开标文件", opening: "委员会开启文件", log: "日志证明" },
    names: (shown: string[], total: number) => shown.join("、") + (total > shown.length ? `……共 ${total} 名` : ""),
    draw: (id: string, among: number, count: number, names: string) => ` ${id} 计算无误，从 ${among} 个中摇出 ${count} 个，依次为 ${names}`,
    selected: (id: string, method: string, among: number, names: string) =>
      ` ${id}（${method}，${among} 家参加）按规则重新计算一致，名次为 ${names}`,
    waiting: (id: string, method: string, names: string) =>
      ` ${id}（${method}）按规则重新计算一致，第一名报价异常低，待委托单位决定，目前名次为 ${names}`,
    failedSelection: (id: string, method: string, reason: string) => ` ${id}（${method}）按规则重新计算一致，结果为流标（${reason}）`,
    auction: (id: string, events: number, names: string) => ` ${id} 按 ${events} 个事件重新进行，结果一致，名次为 ${names}`,
    auctionWaiting: (id: string, events: number, names: string) =>
      ` ${id} 按 ${events} 个事件重新进行，结果一致，第一名报价异常低，待委托单位决定，目前名次为 ${names}`,
    auctionFailed: (id: string, reason: string) => ` ${id} 按规则流标（${reason}）`,
    signer: (fingerprint: string) => `，签发公钥指纹 ${fingerprint}`,
    bid: (commission: string, bidder: string, price: string) => ` ${commission} 中 ${bidder} 的密封文件可以打开，内容与所写一致${price}`,
    price: (yuan: string) => `，报价 ${yuan} 元`,
    opening: (id: string, signers: string) => ` ${id} 的开启签名正确${signers}`,
    signers: (list: string) => `，由第 ${list} 号保管人签出`,
    log: (kind: string, subject: string, at: string, index: number, size: number, origin: string) =>
      `事件 ${kind}（${subject}，${at}）是日志 ${origin} 的第 ${index + 1} 条，日志共 ${size} 条`,
    beacon: {
      drand: (round: number, at: string) => `；随机值是 drand 公共网络第 ${round} 轮，公布于 ${at}，请与公告核对`,
      committee: (at: string, fingerprint: string) =>
        `；随机值由保管人委员会于开启时刻 ${at} 共同签出，公钥指纹 ${fingerprint}，请与公告核对`,
      local: (at: string, fingerprint: string) => `；计算无误，但演示信标不能防止运营者作假（开启时刻 ${at}，公钥指纹 ${fingerprint}）`,
    },
    time: (at: Date) => `${iso(at)}（北京时间 ${beijing(at)}）`,
    logTrusted: "；输入在随机值出现之前已写入日志",
    logUnchecked: "；所附日志条目完整，但未给出日志公钥，日志方签名未核验",
  },
  en: {
    verdict: {
      yes: (kind: string, text: string) => `Verified: ${kind}${text}.`,
      no: (kind: string, what: string, why: string) => `Not verified: ${kind}: ${what}; ${why}.`,
    },
    notSuch: (why: string) => `Not a file that can be verified: ${why}.`,
    kinds: { draw: "draw", selection: "selection", auction: "auction", bid: "opened bid", opening: "committee opening", log: "log proof" },
    names: (shown: string[], total: number) => shown.join(", ") + (total > shown.length ? ` … (${total} in all)` : ""),
    draw: (id: string, among: number, count: number, names: string) =>
      ` ${id} is computed correctly: ${count} of ${among} drawn, in this order: ${names}`,
    selected: (id: string, method: string, among: number, names: string) =>
      ` ${id} (${method}, ${among} entrants) follows the rules; the order is ${names}`,
    waiting: (id: string, method: string, names: string) =>
      ` ${id} (${method}) follows the rules; the first price is abnormally low and waits for the purchaser's decision, the order so far is ${names}`,
    failedSelection: (id: string, method: string, reason: string) => ` ${id} (${method}) follows the rules and has failed (${reason})`,
    auction: (id: string, events: number, names: string) =>
      ` ${id} comes to the same end when its ${events} events happen again; the order is ${names}`,
    auctionWaiting: (id: string, events: number, names: string) =>
      ` ${id} comes to the same end when its ${events} events happen again; the first price is abnormally low and waits for the purchaser's decision, the order so far is ${names}`,
    auctionFailed: (id: string, reason: string) => ` ${id} has failed by the rules (${reason})`,
    signer: (fingerprint: string) => `, signed with the key of fingerprint ${fingerprint}`,
    bid: (commission: string, bidder: string, price: string) =>
      ` of ${bidder} for ${commission}: the sealed file opens and holds what is stated${price}`,
    price: (yuan: string) => `, a price of CNY ${yuan}`,
    opening: (id: string, signers: string) => ` of ${id}: the signature that opens it is right${signers}`,
    signers: (list: string) => `, made by the custodians number ${list}`,
    log: (kind: string, subject: string, at: string, index: number, size: number, origin: string) =>
      `: event ${kind} (${subject}, ${at}) is number ${index + 1} of ${size} in the log ${origin}`,
    beacon: {
      drand: (round: number, at: string) =>
        `; the random value is round ${round} of drand's public network, published at ${at}: compare it with the notice`,
      committee: (at: string, fingerprint: string) =>
        `; the random value was signed by the custodians' committee for the opening at ${at}, key fingerprint ${fingerprint}: compare both with the notice`,
      local: (at: string, fingerprint: string) =>
        `; the computation is right, but the demonstration beacon does not keep the operator from cheating (opening at ${at}, key fingerprint ${fingerprint})`,
    },
    time: (at: Date) => `${iso(at)} (${beijing(at)} Beijing time)`,
    logTrusted: "; the inputs were in the log before the random value existed",
    logUnchecked: "; the log entries it carries are whole, but without the log's key its signature was not checked",
  },
});

type Words = (typeof words)[Lang];

function beaconText(t: Words, { kind, at, round, fingerprint }: BeaconFacts): string {
  return kind === "drand" ? t.beacon.drand(round ?? 0, t.time(at)) : t.beacon[kind](t.time(at), fingerprint);
}

function named(t: Words, names: readonly string[]): string {
  return t.names(names.slice(0, NAMES_SHOWN), names.length);
}

/** A field's name comes out of a stranger's file: nothing in it may move the cursor of a terminal or fill the screen. */
function printable(field: string): string {
  const shown = field.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
  return shown.length > FIELD_SHOWN ? `${shown.slice(0, FIELD_SHOWN)}…` : shown;
}

/** Why a file is none of ours, as a clause: which field, and what was expected there. */
export function unreadableText(lang: Lang, { code, field, expected, detail }: Omit<NotSuchFile, "answer">): string {
  const expectation = expected ? expectedWords[lang][expected] : "";
  return unreadableWords[lang][code]({ ...detail, field: printable(field || "{}"), expected: expectation });
}

function drawText(t: Words, { id, among, result, beacon, log }: DrawFacts): string {
  const logged = log === "trusted" ? t.logTrusted : log === "unchecked-signer" ? t.logUnchecked : "";
  return t.draw(id, among, result.length, named(t, result)) + logged + beaconText(t, beacon);
}

function selectionText(lang: Lang, { id, method, status, reason, among, order, beacon }: ReplayFacts): string {
  const t = words[lang];
  const name = methodName(lang, method);
  if (status === "failed") return t.failedSelection(id, name, reason ?? "") + beaconText(t, beacon);
  const outcome = status === "selected" ? t.selected(id, name, among, named(t, order)) : t.waiting(id, name, named(t, order));
  return outcome + beaconText(t, beacon);
}

function auctionText(t: Words, { id, status, reason, order, events, signer, beacon }: AuctionFacts): string {
  const names = named(t, order);
  const outcome =
    status === "failed"
      ? t.auctionFailed(id, reason ?? "")
      : status === "selected"
        ? t.auction(id, events, names)
        : t.auctionWaiting(id, events, names);
  return outcome + t.signer(signer) + beaconText(t, beacon);
}

function yuan(fen: number): string {
  return toFixed(rational(fen, 100), 2);
}

/** What was found to hold, as the middle of a sentence. */
function factsText(lang: Lang, file: FileVerdict): string {
  const t = words[lang];
  if (file.verdict.answer !== "yes") return "";
  switch (file.kind) {
    case "draw":
      return drawText(t, file.verdict.facts);
    case "selection":
      return selectionText(lang, file.verdict.facts);
    case "auction":
      return auctionText(t, file.verdict.facts);
    case "bid": {
      const { commission, bidder, priceFen, beacon } = file.verdict.facts;
      return t.bid(commission, bidder, priceFen === null ? "" : t.price(yuan(priceFen))) + beaconText(t, beacon);
    }
    case "opening": {
      const { id, signers, beacon } = file.verdict.facts;
      return t.opening(id, signers.length === 0 ? "" : t.signers(t.names(signers.map(String), signers.length))) + beaconText(t, beacon);
    }
    case "log": {
      const { kind, subject, at, index, size, origin } = file.verdict.facts;
      return t.log(kind, printable(subject), t.time(at), index, size, printable(origin));
    }
    case null:
      return "";
  }
}

/** One plain sentence for the check of a file, and the exit code: 0 it holds, 1 it fails and why that matters, 2 it is no such file. */
export function verdictSentence(lang: Lang, file: FileVerdict): { readonly text: string; readonly exit: 0 | 1 | 2 } {
  const t = words[lang];
  const { verdict } = file;
  if (verdict.answer === "not-such-a-file") return { text: t.notSuch(unreadableText(lang, verdict)), exit: 2 };
  const kind = t.kinds[file.kind as Exclude<FileVerdict["kind"], null>];
  if (verdict.answer === "yes") return { text: t.verdict.yes(kind, factsText(lang, file)), exit: 0 };
  const { what, why } = VERDICT_CODES[verdict.code][lang];
  return { text: t.verdict.no(kind, what(verdict.detail), why), exit: 1 };
}
