import type { OpenedBidCode } from "~/domain/verifiable/opened-bid-file";
import { BEACON_ROWS } from "./beacon-codes";
import { BID_ROWS } from "./bid-codes";
import { FILE_HASH_ROWS } from "./file-hash";
import type { Rows } from "./frame";

/** What can be wrong with it, complete by type. */
export const OPENED_BID_ROWS: Rows<OpenedBidCode> = { ...BEACON_ROWS, ...FILE_HASH_ROWS, ...BID_ROWS };
