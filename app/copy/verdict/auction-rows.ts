import type { AuctionCode } from "~/domain/selection/auction/verify-audit";
import { BEACON_ROWS } from "./beacon-codes";
import { FILE_HASH_ROWS } from "./file-hash";
import { type Rows, row } from "./frame";

/** What can be wrong with it, complete by type. */
export const AUCTION_ROWS: Rows<AuctionCode> = {
  ...BEACON_ROWS,
  ...FILE_HASH_ROWS,
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
};
