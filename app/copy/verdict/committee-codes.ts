import type { BeaconCode } from "~/domain/verifiable/beacon-value";
import type { OpeningCode } from "~/domain/verifiable/opening-file";
import { type Rows, row } from "./frame";

const KEYS = ["不能确认是该委员会的密钥", "these cannot be shown to be the committee's keys"] as const;
const SHARE = ["用它签名不会被承认", "a signature made with it would not be accepted"] as const;
const PARTIAL = ["不能用于合成开启签名", "it cannot go into the signature that opens"] as const;

/** What was wrong with a committee, a share of it or a partial signature, and why it matters. */
export const COMMITTEE_ROWS: Rows<Exclude<OpeningCode, BeaconCode | "file.hash">> = {
  "committee.shape": row("成员、门限与人数不一致", KEYS[0], "members, threshold and size do not agree", KEYS[1]),
  "committee.point": row("成员公钥无效", KEYS[0], "a member's key is no valid point", KEYS[1]),
  "committee.keys-disagree": row("成员公钥合不成委员会公钥", KEYS[0], "the members' keys do not make up the committee's key", KEYS[1]),
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
  "share.member": row("委员会中没有这一席位", SHARE[0], "the committee has no such member", SHARE[1]),
  "share.scalar": row("密钥份额无效", SHARE[0], "the share is no valid key", SHARE[1]),
  "share.other": row("密钥份额不属于该成员", SHARE[0], "the share is not this member's", SHARE[1]),
};
