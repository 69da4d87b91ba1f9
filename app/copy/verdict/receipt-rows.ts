import type { ActReceiptCode } from "~/domain/verifiable/act-receipt";
import { type Rows, row } from "./frame";

const WHY = ["凭证或被改动，或不是这个日志签发的", "it was changed, or is not of this log"] as const;

/** What differs in a receipt, complete by type. */
export const RECEIPT_ROWS: Rows<ActReceiptCode> = {
  "receipt.payload": row("的内容与日志行中的校验值不符", WHY[0], "its content is not that of its log line", WHY[1]),
  "receipt.actor": row("写明的单位不是日志行中匿名编号的单位", WHY[0], "its organisation is not that of the alias in its log line", WHY[1]),
  "receipt.promise-other": row("所附承诺是对另一件事的承诺", WHY[0], "its promise is of another event", WHY[1]),
  "receipt.not-included": row("所说的事不在检查点的日志树中", WHY[0], "its event is not in the tree of its checkpoint", WHY[1]),
  "promise.format": row("所附承诺的格式有误", WHY[0], "its promise is not well formed", WHY[1]),
  "promise.origin": row("所附承诺属于另一个日志", WHY[0], "its promise is of another log", WHY[1]),
  "promise.unsigned": row("所附承诺没有日志方的签名", WHY[0], "the log has not signed its promise", WHY[1]),
  "promise.signature-wrong": row("所附承诺的签名有误", WHY[0], "the signature of its promise is wrong", WHY[1]),
  "checkpoint.format": row("所附检查点的格式有误", WHY[0], "its checkpoint is not well formed", WHY[1]),
  "checkpoint.origin": row("所附检查点属于另一个日志", WHY[0], "its checkpoint is of another log", WHY[1]),
  "checkpoint.unsigned": row("所附检查点没有日志方的签名", WHY[0], "the log has not signed its checkpoint", WHY[1]),
  "checkpoint.signature-wrong": row("所附检查点的签名有误", WHY[0], "a signature of its checkpoint is wrong", WHY[1]),
};
