import type { AuctionCode } from "~/domain/selection/auction/verify-audit";
import type { ReplayCode } from "~/domain/selection/replay";
import type { LogProofCode } from "~/domain/verifiable/log-proof";
import type { DrawCode } from "~/domain/verifiable/verify-draw";
import type { Lang } from "./define";
import { SEALED_CODES, type SealedFailCode } from "./sealed-codes";

type Detail = Readonly<Record<string, string | number>>;
/** The first thing that failed, and why it matters, for somebody who has never heard of a hash. */
type Row = Readonly<Record<Lang, { readonly what: (d: Detail) => string; readonly why: string }>>;
export type FailCode = DrawCode | ReplayCode | AuctionCode | LogProofCode | SealedFailCode;

const row = (zh: string | ((d: Detail) => string), zhWhy: string, en: string | ((d: Detail) => string), enWhy: string): Row => ({
  zh: { what: typeof zh === "string" ? () => zh : zh, why: zhWhy },
  en: { what: typeof en === "string" ? () => en : en, why: enWhy },
});

const OTHER_LIST = [
  "与公布的输入不是同一份，名单或条件可能被改过",
  "this is not what was committed: the roster or the terms may have been changed",
] as const;
const FORGED = [
  "随机值不是信标给出的，结果可能由人挑选",
  "the random value is not the beacon's, so somebody may have chosen the outcome",
] as const;
const LOGGED = [
  "日志不能证明输入在随机值出现之前已固定",
  "the log does not show that the inputs were fixed before the random value existed",
] as const;
const CHECKPOINT = ["不能据此认定事件已被公开、未被删改", "it cannot be relied on that the event is public and unchanged"] as const;

/** One row a code, both languages, complete by type. */
export const VERDICT_CODES: Readonly<Record<FailCode, Row>> = {
  ...SEALED_CODES,
  "draw.rule": row(
    (d) => `摇号输入违反规则（${d.field}：${d.rule}）`,
    "不符合规则的名单不能摇号",
    (d) => `the inputs break a rule of the draw (${d.field}: ${d.rule})`,
    "a roster that breaks the rules cannot be drawn from",
  ),
  "draw.inputs-hash": row(
    "输入的指纹与文件所写不一致",
    OTHER_LIST[0],
    "the inputs do not have the fingerprint that the file states",
    OTHER_LIST[1],
  ),
  "draw.seed": row(
    "种子不是由输入和信标签名算出的",
    "种子若可另取，结果就可以挑选",
    "the seed does not follow from the inputs and the beacon's signature",
    "whoever can choose the seed can choose the outcome",
  ),
  "draw.steps": row(
    (d) => `第 ${d.place} 步与重新计算的不一致`,
    "过程被改过，结果不可信",
    (d) => `step ${d.place} differs from the computation`,
    "the course of the draw was altered",
  ),
  "draw.result": row(
    (d) => `第 ${d.place} 位与重新计算的结果不一致`,
    "公布的名次不是摇出的名次",
    (d) => `place ${d.place} is not the one that was drawn`,
    "the announced order is not the order drawn",
  ),
  "draw.log-empty": row("日志部分是空的", LOGGED[0], "the log part is empty", LOGGED[1]),
  "draw.log-entry": row(
    (d) => `日志第 ${d.entry} 项不能在日志树中找到`,
    LOGGED[0],
    (d) => `entry ${d.entry} is not in the log's tree`,
    LOGGED[1],
  ),
  "draw.log-signature": row(
    (d) => `日志第 ${d.entry} 项没有日志方的有效签名`,
    LOGGED[0],
    (d) => `entry ${d.entry} has no valid signature of the log`,
    LOGGED[1],
  ),
  "draw.log-subject": row(
    (d) => `日志第 ${d.entry} 项说的是另一件事`,
    LOGGED[0],
    (d) => `entry ${d.entry} is about something else`,
    LOGGED[1],
  ),
  "draw.log-payload": row(
    (d) => `日志第 ${d.entry} 项的内容与日志中的指纹不符`,
    LOGGED[0],
    (d) => `entry ${d.entry} is not what the log holds`,
    LOGGED[1],
  ),
  "draw.log-redraw": row(
    (d) => `日志第 ${d.entry} 项对同一次摇号固定了另一份输入`,
    "同一事项可能摇了两次，只公布其一",
    (d) => `entry ${d.entry} commits other inputs for the same draw`,
    "the draw may have been held twice and only one shown",
  ),
  "draw.log-late": row(
    (d) => `日志第 ${d.entry} 项晚于开启时刻`,
    LOGGED[0],
    (d) => `entry ${d.entry} is later than the opening`,
    LOGGED[1],
  ),
  "draw.log-uncommitted": row("日志中没有固定输入的事件", LOGGED[0], "no entry of the log commits the inputs", LOGGED[1]),
  "beacon.fields": row("信标说明的字段有误", FORGED[0], "the description of the beacon has a wrong field", FORGED[1]),
  "beacon.event-id": row("编号不能作为信标的事件编号", FORGED[0], "the id cannot be an event of the beacon", FORGED[1]),
  "beacon.network": row(
    "文件所写的 drand 网络不是本核验程序内置的公共网络",
    "自建的网络可以给出任意随机值",
    "the drand network in the file is not the public one built into this program",
    "a network of one's own can give any random value",
  ),
  "beacon.public-key": row("信标公钥无效", FORGED[0], "the beacon's public key is not valid", FORGED[1]),
  "beacon.signature-encoding": row(
    "信标签名的写法有误（应为 96 位小写十六进制）",
    FORGED[0],
    "the beacon's signature should be 96 lower-case hex digits",
    FORGED[1],
  ),
  "beacon.signature-group": row(
    "信标签名不是有效的曲线点",
    FORGED[0],
    "the beacon's signature is no valid point of the curve's group",
    FORGED[1],
  ),
  "beacon.signature-wrong": row(
    "信标签名不是该公钥对该时刻所签",
    FORGED[0],
    "the signature is not this key's for this event and time",
    FORGED[1],
  ),
  "selection.case-hash": row(
    "案卷的指纹与文件所写不一致",
    OTHER_LIST[0],
    "the case does not have the fingerprint that the file states",
    OTHER_LIST[1],
  ),
  "selection.result": row(
    (d) => `${d.field} 与按规则重新计算的不一致`,
    "公布的结果不是按规则得出的结果",
    (d) => `${d.field} differs from what the rules give`,
    "the announced result is not the one that the rules give",
  ),
  "auction.event": row(
    (d) => `第 ${d.event} 个事件按规则应有不同的答复`,
    "竞价过程没有按规则进行，或记录被改过",
    (d) => `event ${d.event} should have been answered otherwise`,
    "the auction did not follow its rules, or its record was altered",
  ),
  "auction.result": row(
    (d) => `${d.field} 与按记录重新进行的竞价不一致`,
    "公布的结果不是竞价得出的结果",
    (d) => `${d.field} differs from what the recorded events give`,
    "the announced result is not the auction's",
  ),
  "auction.key": row(
    "签名公钥的写法有误",
    "不能确认记录由谁签发",
    "the signing key is not well formed",
    "it cannot be told who issued the record",
  ),
  "auction.signature": row(
    "竞价记录的签名有误",
    "签发之后被改过，或不是该密钥签发",
    "the record's signature is wrong",
    "it was altered after signing, or signed by somebody else",
  ),
  "log-proof.format": row("日志证明的格式有误", CHECKPOINT[0], "the log proof is not well formed", CHECKPOINT[1]),
  "log-proof.no-entry": row("日志证明没有带上事件本身", CHECKPOINT[0], "the log proof does not carry the event itself", CHECKPOINT[1]),
  "log-proof.entry-format": row("日志中的事件格式有误", CHECKPOINT[0], "the event in the log is not well formed", CHECKPOINT[1]),
  "log-proof.not-included": row("事件不在日志树中", CHECKPOINT[0], "the event is not in the log's tree", CHECKPOINT[1]),
  "log-proof.other-entry": row("证明的是另一个事件", CHECKPOINT[0], "the proof is of another event", CHECKPOINT[1]),
  "checkpoint.format": row("日志检查点的格式有误", CHECKPOINT[0], "the log's checkpoint is not well formed", CHECKPOINT[1]),
  "checkpoint.origin": row("检查点属于另一个日志", CHECKPOINT[0], "the checkpoint is of another log", CHECKPOINT[1]),
  "checkpoint.unsigned": row("检查点没有日志方的签名", CHECKPOINT[0], "the log has not signed the checkpoint", CHECKPOINT[1]),
  "checkpoint.signature-wrong": row("检查点的签名有误", CHECKPOINT[0], "a signature of the checkpoint is wrong", CHECKPOINT[1]),
  "checkpoint.too-few-witnesses": row("检查点的见证签名不足", CHECKPOINT[0], "too few witnesses have signed the checkpoint", CHECKPOINT[1]),
  "checkpoint.smaller": row(
    "检查点比已知的日志小",
    "日志可能被回退",
    "the checkpoint is smaller than a known one",
    "the log may have been rolled back",
  ),
  "checkpoint.inconsistent": row(
    "检查点与已知的日志不一致",
    "日志可能有两个版本",
    "the checkpoint does not continue a known one",
    "there may be two versions of the log",
  ),
};
