import type { LogFileCode } from "~/domain/selection/verify-log";
import { type Rows, row } from "./frame";

const CHECKPOINT = ["不能据此认定事件已被公开、未被删改", "it cannot be relied on that the event is public and unchanged"] as const;

/** What can be wrong with it, complete by type. */
export const LOG_ROWS: Rows<LogFileCode> = {
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
