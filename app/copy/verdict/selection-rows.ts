import type { ReplayCode } from "~/domain/selection/replay";
import { BEACON_ROWS } from "./beacon-codes";
import { type Rows, row } from "./frame";

/** What can be wrong with it, complete by type. */
export const SELECTION_ROWS: Rows<ReplayCode> = {
  ...BEACON_ROWS,
  "selection.case-hash": row(
    "案卷的指纹与文件所写不一致",
    "与公布的案卷不是同一份，名单、报价或条件可能被改过",
    "the case does not have the fingerprint that the file states",
    "this is not the published case: roster, prices or terms may have been changed",
  ),
  "selection.result": row(
    (d) => `${d.field} 与按规则重新计算的不一致`,
    "公布的结果不是按规则得出的结果",
    (d) => `${d.field} differs from what the rules give`,
    "the announced result is not the one that the rules give",
  ),
};
