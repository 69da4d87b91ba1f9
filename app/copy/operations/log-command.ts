import type { LogFault } from "~/domain/verifiable/log-stop";
import { define } from "../define";

type Faults = Readonly<Record<LogFault, (what: string) => string>>;

/** What the command `log` says. */
export const logCommandWords = define({
  zh: {
    usage: "用法：npm run log -- adopt --key 密钥文件 --checkpoint 检查点文件，npm run log -- new，或 npm run log -- rotate [--lang en]",
    unreadable: (file: string) => `读不了文件 ${file}。`,
    adopted: (size: number) => `日志继续：数据库中的 ${size} 行已逐行核对，与检查点一致。`,
    same: (size: number, lost: number) => `日志继续，共 ${size} 行；其中 ${lost} 行的事件记录已经丢失，日志行照旧保留。`,
    began: (number: number, origin: string) => `第 ${number} 号日志 ${origin} 已开始，第一行公开说明了原日志的最后检查点；原日志照旧可查。`,
    rotated: (key: string) => `日志已更换密钥，90 天内新旧密钥都签署。新公钥：${key}`,
    faults: {
      none: () => "日志还没有开始，没有改动。",
      stopped: (what: string) => `日志已停止签署（${what}），没有改动。请先处理停止的原因。`,
      "not-stopped": () => "日志完好，不需要另起，没有改动。",
      "key-file": () => "密钥文件不是本系统的日志密钥文件（keys.json），没有改动。",
      "checkpoint-file": () => "检查点文件既不是 checkpoint.json，也不是已签署的检查点，没有改动。",
      "not-signed": () => "检查点不是用这个密钥签署的，没有改动。",
      "other-log": () => "密钥属于另一份日志，没有改动。",
      "newer-known": (what: string) => `公开地址或见证人那里已有 ${what} 行的检查点，比给出的新，没有改动。请用最新的检查点。`,
      tree: (what: string) => `数据库中的日志（${what} 行）与检查点不一致，没有改动。日志若确已丢失，请用 npm run log -- new。`,
    } satisfies Faults as Faults,
  },
  en: {
    usage: "Usage: npm run log -- adopt --key FILE --checkpoint FILE, npm run log -- new, or npm run log -- rotate [--lang en]",
    unreadable: (file) => `The file ${file} cannot be read.`,
    adopted: (size) => `The log goes on: all ${size} lines of the database were looked through and agree with the checkpoint.`,
    same: (size, lost) => `The log goes on with ${size} lines; the events of ${lost} of them are lost, the lines stay.`,
    began: (number, origin) =>
      `Log ${number}, ${origin}, has begun; its first line names the old log's last checkpoint. The old log stays.`,
    rotated: (key) => `The log has a new key; for 90 days both sign. The new one: ${key}`,
    faults: {
      none: () => "No log has begun; nothing was changed.",
      stopped: (what) => `The log has stopped signing (${what}); nothing was changed. See to the reason first.`,
      "not-stopped": () => "The log is whole and need not begin anew; nothing was changed.",
      "key-file": () => "The key file is not a file of this system's log keys (keys.json); nothing was changed.",
      "checkpoint-file": () => "The checkpoint file is neither a checkpoint.json nor a signed checkpoint; nothing was changed.",
      "not-signed": () => "This key did not sign the checkpoint; nothing was changed.",
      "other-log": () => "The key is another log's; nothing was changed.",
      "newer-known": (what) =>
        `The public address or a witness holds a checkpoint of ${what} lines, newer than the given one; nothing was changed. Use the newest.`,
      tree: (what) =>
        `The log in the database (${what} lines) does not agree with the checkpoint; nothing was changed. If the log is lost indeed: npm run log -- new.`,
    },
  },
});
