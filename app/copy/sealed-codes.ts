import type { BeaconCode } from "~/domain/verifiable/beacon";
import type { OpenedBidCode } from "~/domain/verifiable/opened-bid-file";
import type { OpeningCode } from "~/domain/verifiable/opening-file";
import type { ShareFileCode } from "~/domain/verifiable/share-file";
import { BID_ROWS } from "./verdict/bid-codes";
import { COMMITTEE_ROWS } from "./verdict/committee-codes";
import { FILE_HASH_ROWS } from "./verdict/file-hash";
import { type Rows, row } from "./verdict/frame";

const SHARE = ["用它签名不会被承认", "a signature made with it would not be accepted"] as const;

export type SealedFailCode = Exclude<
  keyof typeof BID_ROWS | keyof typeof COMMITTEE_ROWS | ShareFileCode | OpenedBidCode | OpeningCode,
  BeaconCode
>;

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
export const SEALED_CODES: Rows<SealedFailCode> = { ...BID_ROWS, ...COMMITTEE_ROWS, ...FILE_HASH_ROWS, ...SHARE_ROWS };
