import type { BidCode } from "~/domain/verifiable/bid";
import type { OpenedBidCode } from "~/domain/verifiable/opened-bid-file";
import type { SealCode } from "~/domain/verifiable/sealed";
import { type Rows, row } from "./frame";

/** Why it matters, of a bid that does not open as it should. */
export const VOID = ["该报价无效，并予以公示", "this bid is void, publicly"] as const;
const NOT_TAKEN = ["这样的文件不能接收，也不能开启", "such a file is neither taken nor opened"] as const;

/** What was wrong with a sealed file or the bid in it, and why it matters. */
export const BID_ROWS: Rows<SealCode | BidCode | Extract<OpenedBidCode, `opened-bid.${string}`>> = {
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
};
