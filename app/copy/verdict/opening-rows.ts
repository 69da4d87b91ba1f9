import type { OpeningCode } from "~/domain/verifiable/opening-file";
import { BEACON_ROWS } from "./beacon-codes";
import { COMMITTEE_ROWS } from "./committee-codes";
import { FILE_HASH_ROWS } from "./file-hash";
import type { Rows } from "./frame";

/** What can be wrong with it, complete by type. */
export const OPENING_ROWS: Rows<OpeningCode> = { ...BEACON_ROWS, ...FILE_HASH_ROWS, ...COMMITTEE_ROWS };
