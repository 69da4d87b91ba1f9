import type { BeaconCode } from "~/domain/verifiable/beacon";
import type { BidCode } from "~/domain/verifiable/bid";
import type { CommitteeCode } from "~/domain/verifiable/committee";
import type { OpenedBidCode } from "~/domain/verifiable/opened-bid-file";
import type { OpeningCode } from "~/domain/verifiable/opening-file";
import type { SealCode } from "~/domain/verifiable/sealed";
import type { ShareFileCode } from "~/domain/verifiable/share-file";
import type { Lang } from "./define";

type Detail = Readonly<Record<string, string | number>>;
type Row = Readonly<Record<Lang, { readonly what: (d: Detail) => string; readonly why: string }>>;
export type SealedFailCode = Exclude<SealCode | BidCode | CommitteeCode | ShareFileCode | OpenedBidCode | OpeningCode, BeaconCode>;

const row = (zh: string, zhWhy: string, en: string, enWhy: string): Row => ({
  zh: { what: () => zh, why: zhWhy },
  en: { what: () => en, why: enWhy },
});

const VOID = ["该报价无效，并予以公示", "this bid is void, publicly"] as const;
const NOT_TAKEN = ["这样的文件不能接收，也不能开启", "such a file is neither taken nor opened"] as const;
const NOT_MADE = ["请修改后重新加密", "correct it and seal again"] as const;
const KEYS = ["不能确认是该委员会的密钥", "these cannot be shown to be the committee's keys"] as const;
const SHARE = ["用它签名不会被承认", "a signature made with it would not be accepted"] as const;
const PARTIAL = ["不能用于合成开启签名", "it cannot go into the signature that opens"] as const;

/** What was wrong with a sealed file, a bid, a share or a committee, and why it matters; both languages, complete by type. */
export const SEALED_CODES: Readonly<Record<SealedFailCode, Row>> = {
  "seal.too-large": row("文件过大", NOT_TAKEN[0], "the file is too large", NOT_TAKEN[1]),
  "seal.format": row(
    "不是加密文件（age v1，二进制或文本封装）",
    NOT_TAKEN[0],
    "it is no sealed file (age v1, binary or armoured)",
    NOT_TAKEN[1],
  ),
  "seal.stanzas": row(
    "加密文件的接收段不是恰好一个",
    "多一个接收者，就可能有人提前打开",
    "it does not have exactly one recipient",
    "with a second one somebody could open it early",
  ),
  "seal.scheme": row("不是按本次开启方式加密的", NOT_TAKEN[0], "it is not sealed in the way that this opening asks for", NOT_TAKEN[1]),
  "seal.other-opening": row(
    "是为另一次开启加密的",
    "到本次开启时刻仍打不开，请用本委托的最新公告重新加密",
    "it is sealed to another opening",
    "it would not open at this one: seal again with the latest notice of this commission",
  ),
  "seal.point": row("加密文件中的密钥点无效", NOT_TAKEN[0], "the key in its header is no valid point", NOT_TAKEN[1]),
  "seal.length": row(
    "加密内容的长度不是所有报价共同的长度",
    "长度不同会泄露内容",
    "its content does not have the one length that all bids have",
    "another length would tell something of the content",
  ),
  "seal.damaged": row("加密文件已损坏或被改动，打不开", VOID[0], "it is damaged or altered and does not open", VOID[1]),
  "attachment.other": row("打开后不是报价中登记的附件", VOID[0], "what it holds is not the attachment that the bid names", VOID[1]),
  "bid.fields": row(
    "报价内容有误（编号、金额或附件名称）",
    NOT_MADE[0],
    "the bid's fields are not right (ids, amount or a file's name)",
    NOT_MADE[1],
  ),
  "bid.too-long": row(
    "报价内容超过 4096 字节（附件过多或名称过长）",
    NOT_MADE[0],
    "the bid does not fit into 4,096 bytes (too many files, or long names)",
    NOT_MADE[1],
  ),
  "bid.length": row("打开后的内容不是 4096 字节", VOID[0], "what it holds is not 4,096 bytes long", VOID[1]),
  "bid.format": row("打开后的内容不是 mingxuan-bid/1 报价", VOID[0], "what it holds is no mingxuan-bid/1 bid", VOID[1]),
  "bid.commission": row("打开后是另一个委托的报价", VOID[0], "it holds a bid for another commission", VOID[1]),
  "bid.bidder": row("打开后是另一个参加者的报价", VOID[0], "it holds the bid of another entrant", VOID[1]),
  "bid.part": row(
    "技术文件与报价文件放反了",
    VOID[0],
    "the technical part stands where the price belongs, or the other way round",
    VOID[1],
  ),
  "opened-bid.sealed": row(
    "所附加密文件不是规范的 base64",
    "无法重新打开核对",
    "the sealed file in it is not base64",
    "it cannot be opened again to compare",
  ),
  "opened-bid.differs": row(
    "所写报价与加密文件打开后的内容不一致",
    "公布的报价被改过",
    "the bid in the file is not what its sealed file holds",
    "the published bid was altered",
  ),
  "file.hash": row(
    "文件内容与其指纹不一致",
    "文件被改过或已损坏",
    "the file does not have the fingerprint that it states",
    "it was altered or damaged",
  ),
  "committee.shape": row("成员、门限与人数不一致", KEYS[0], "members, threshold and size do not agree", KEYS[1]),
  "committee.point": row("成员公钥无效", KEYS[0], "a member's key is no valid point", KEYS[1]),
  "committee.keys-disagree": row("成员公钥合不成委员会公钥", KEYS[0], "the members' keys do not make up the committee's key", KEYS[1]),
  "share.member": row("委员会中没有这一席位", SHARE[0], "the committee has no such member", SHARE[1]),
  "share.scalar": row("密钥份额无效", SHARE[0], "the share is no valid key", SHARE[1]),
  "share.other": row("密钥份额不属于该成员", SHARE[0], "the share is not this member's", SHARE[1]),
  "share.format": row("打开后的内容不是密钥份额", SHARE[0], "what the file holds is no share", SHARE[1]),
  "share.other-committee": row("密钥份额属于另一个委员会", SHARE[0], "the share is of another committee", SHARE[1]),
  "passphrase-file.format": row(
    "不是口令保护的份额文件",
    "请核对文件",
    "it is no file under a passphrase",
    "check that it is the right file",
  ),
  "passphrase-file.wrong": row(
    "口令不对，或文件已损坏",
    "请核对口令和文件",
    "the passphrase is wrong, or the file is damaged",
    "check both",
  ),
  "partial.member": row("签名者不是委员会成员", PARTIAL[0], "the signer is no member of the committee", PARTIAL[1]),
  "partial.repeated": row(
    "部分签名重复、过多或次序不对",
    PARTIAL[0],
    "partial signatures are repeated, too many or out of order",
    PARTIAL[1],
  ),
  "partial.encoding": row("部分签名的书写格式有误", PARTIAL[0], "a partial signature is not well formed", PARTIAL[1]),
  "partial.group": row("部分签名不在规定的群中", PARTIAL[0], "a partial signature lies outside the group", PARTIAL[1]),
  "partial.wrong": row(
    "部分签名不是该成员对本次开启的签名",
    PARTIAL[0],
    "a partial signature is not its member's for this opening",
    PARTIAL[1],
  ),
  "partial.too-few": row("签名人数不足门限", "人数不足不能开启", "fewer have signed than the threshold", "fewer can open nothing"),
  "partial.combined-wrong": row("合成的签名不正确", PARTIAL[0], "the combined signature is wrong", PARTIAL[1]),
};
