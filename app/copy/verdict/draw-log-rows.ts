import type { DrawLogCode } from "~/domain/verifiable/draw-log-codes";
import { type Rows, row } from "./frame";

const LOGGED = [
  "日志不能证明输入在随机值出现之前已固定",
  "the log does not show that the inputs were fixed before the random value existed",
] as const;

/** What can be wrong with a draw's log entries, complete by type; apart, so that a proof without any does not load it. */
export const DRAW_LOG_ROWS: Rows<DrawLogCode> = {
  "draw.log-missing": row(
    "没有附日志条目，而您要求对照日志核验",
    LOGGED[0],
    "it carries no log entries, though it is to be checked against the log",
    LOGGED[1],
  ),
  "draw.log-empty": row("日志部分是空的", LOGGED[0], "the log part is empty", LOGGED[1]),
  "draw.log-entry": row(
    (d) => `日志第 ${d.entry} 项不能在日志树中找到`,
    LOGGED[0],
    (d) => `entry ${d.entry} is not in the log's tree`,
    LOGGED[1],
  ),
  "draw.log-signature": row(
    (d) => `日志第 ${d.entry} 项没有日志方的有效签名`,
    LOGGED[0],
    (d) => `entry ${d.entry} has no valid signature of the log`,
    LOGGED[1],
  ),
  "draw.log-order": row(
    (d) => `日志第 ${d.entry} 项重复或次序不对`,
    "条目须按日志中的次序列出，各一次",
    (d) => `entry ${d.entry} is repeated or out of order`,
    "entries stand once each, in the order of the log",
  ),
  "draw.log-subject": row(
    (d) => `日志第 ${d.entry} 项说的是另一件事`,
    LOGGED[0],
    (d) => `entry ${d.entry} is about something else`,
    LOGGED[1],
  ),
  "draw.log-payload": row(
    (d) => `日志第 ${d.entry} 项的内容与日志中的指纹不符`,
    LOGGED[0],
    (d) => `entry ${d.entry} is not what the log holds`,
    LOGGED[1],
  ),
  "draw.log-other": row(
    (d) => `日志第 ${d.entry} 项与这次摇号无关`,
    LOGGED[0],
    (d) => `entry ${d.entry} is not about this draw`,
    LOGGED[1],
  ),
  "draw.log-redraw": row(
    (d) => `日志第 ${d.entry} 项对同一次摇号固定了另一份输入`,
    "同一事项可能摇了两次，只公布其一",
    (d) => `entry ${d.entry} commits other inputs for the same draw`,
    "the draw may have been held twice and only one shown",
  ),
  "draw.log-late": row(
    (d) => `日志第 ${d.entry} 项晚于开启时刻`,
    LOGGED[0],
    (d) => `entry ${d.entry} is later than the opening`,
    LOGGED[1],
  ),
};
