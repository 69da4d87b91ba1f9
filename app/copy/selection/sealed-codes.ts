import { NAME_BYTES_MAX } from "~/domain/verifiable/attachment-names";
import type { BeaconCode } from "~/domain/verifiable/beacon-value";
import type { BidRefusal } from "~/domain/verifiable/bid";
import type { OpenedBidCode } from "~/domain/verifiable/opened-bid-file";
import type { OpeningCode } from "~/domain/verifiable/opening-file";
import type { ShareFileCode } from "~/domain/verifiable/share-file";
import { BID_ROWS, VOID } from "../verdict/bid-codes";
import { COMMITTEE_ROWS } from "../verdict/committee-codes";
import { FILE_HASH_ROWS } from "../verdict/file-hash";
import { type Rows, row } from "../verdict/frame";

const NOT_MADE = ["请修改后重新加密", "correct it and seal again"] as const;
const RENAME = ["请改名后重新加密", "rename it and seal again"] as const;
const HAN_MAX = Math.floor(NAME_BYTES_MAX / 3);
const SHARE = ["用它签名不会被承认", "a signature made with it would not be accepted"] as const;

export type SealedFailCode = Exclude<
  | "beacon.older-form"
  | keyof typeof BID_ROWS
  | BidRefusal
  | "attachment.other"
  | keyof typeof COMMITTEE_ROWS
  | ShareFileCode
  | OpenedBidCode
  | OpeningCode,
  BeaconCode
>;

const REFUSAL_ROWS: Rows<BidRefusal> = {
  "bid.fields": row(
    "报价内容有误（编号、金额或附件名称）",
    NOT_MADE[0],
    "the bid's fields are not right (ids, amount or a file's name)",
    NOT_MADE[1],
  ),
  "bid.name-long": row(
    `附件名称过长（最多 ${HAN_MAX} 个汉字或 ${NAME_BYTES_MAX} 个英文字母）`,
    RENAME[0],
    `the attachment's name is too long (at most ${NAME_BYTES_MAX} Latin letters or ${HAN_MAX} Chinese characters)`,
    RENAME[1],
  ),
  "bid.name-twice": row(
    "附件名称与前面的附件相同（不分大小写）",
    RENAME[0],
    "an earlier attachment has the same name (whatever its case)",
    RENAME[1],
  ),
  "bid.too-long": row(
    "报价内容超过 4096 字节（附件过多或名称过长）",
    NOT_MADE[0],
    "the bid does not fit into 4,096 bytes (too many files, or long names)",
    NOT_MADE[1],
  ),
};

const OLDER_FORM_ROWS: Rows<"beacon.older-form"> = {
  "beacon.older-form": row(
    "公告是旧格式，没有绑定由谁开启",
    "请用本委托的最新公告重新加密",
    "the notice is of the older form, which does not bind who can open",
    "seal with the latest notice of this commission",
  ),
};

const ATTACHMENT_ROWS: Rows<"attachment.other"> = {
  "attachment.other": row("打开后不是报价中登记的附件", VOID[0], "what it holds is not the attachment that the bid names", VOID[1]),
};

const SHARE_ROWS: Rows<ShareFileCode> = {
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
};

/** What was wrong with a sealed file, a bid, a share or a committee, and why it matters; both languages, complete by type. */
export const SEALED_CODES: Rows<SealedFailCode> = {
  ...REFUSAL_ROWS,
  ...BID_ROWS,
  ...OLDER_FORM_ROWS,
  ...ATTACHMENT_ROWS,
  ...COMMITTEE_ROWS,
  ...FILE_HASH_ROWS,
  ...SHARE_ROWS,
};
