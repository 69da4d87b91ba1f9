import { define } from "../define";

type Fault = "no-name" | "other-name" | "bad-name" | "key-damaged" | "state-damaged";
type Faults = Readonly<Record<Fault, (what: string) => string>>;

/** What the command `witness` says. */
export const witnessCommandWords = define({
  zh: {
    usage:
      "用法：npm run witness -- --dir 文件夹 [--name 见证人名称] --log 日志公钥或公钥文件…（或 node mingxuan-witness.mjs …）[--lang en]\n" +
      "  对外服务：--port 端口 [--host 地址]；在防火墙之内：--follow 网站地址…（每 10 秒取一次检查点，把签名送回网站）\n" +
      "  第一次启动要给 --name（形如 audit.example/witness），此后密钥和见过的检查点都在文件夹里；文件夹不要放进网站的备份",
    badLog: (given: string) => `${given} 既不是日志公钥，也不是公钥文件。公钥可从网站的 /log/key 取得，并请与网站以外的来源核对。`,
    badPort: (given: string) => `端口 ${given} 应为 0 到 65535 的整数。`,
    badAddress: (given: string) => `${given} 不是完整的 http(s) 地址。`,
    taken: (port: string) => `端口 ${port} 已被占用。`,
    inUse: (folder: string) => `另一个进程正在使用 ${folder}。一个见证人只能有一个进程，两个会互相看不见对方签过什么。`,
    key: (key: string) => `见证人公钥（交给网站写入 WITNESSES）：${key}`,
    knows: (origin: string, size: number | null) =>
      size === null ? `日志 ${origin}：还没有签过。` : `日志 ${origin}：上次签到 ${size} 行。`,
    serves: (address: string) => `在 ${address} 接受检查点。`,
    follows: (address: string) => `每 10 秒查看 ${address}。`,
    cosigned: (origin: string, size: number) => `已见证 ${origin}，${size} 行。`,
    refused: (status: number, why: string) => `拒签（${status} ${why}）。`,
    evidence: (file: string) =>
      `拒签：没有证明这个检查点是上次所见的延续。请求已存 ${file}；网站若拿不出证明，日志就是被改动了，请告知监督单位。`,
    behind: (address: string, shown: number, seen: number) =>
      `${address} 只有 ${shown} 行，而本见证人已签到 ${seen} 行：网站可能恢复了旧备份，或给不同的人看不同的日志。`,
    unreached: (address: string) => `连不上 ${address}，稍后再试。`,
    unreadable: (address: string) => `${address} 给出的不是日志应有的内容，没有签。`,
    unaccepted: (address: string, status: number) => `签名已做，${address} 没有接收（${status}）。`,
    faults: {
      "no-name": (what: string) => `${what} 里还没有密钥。第一次启动请用 --name 给出见证人名称。`,
      "other-name": (what: string) => `文件夹里的密钥属于 ${what}，与 --name 不同。`,
      "bad-name": (what: string) => `名称 ${what} 不能有空格和加号。`,
      "key-damaged": (what: string) => `密钥文件 ${what} 已损坏。`,
      "state-damaged": (what: string) => `${what} 不是本见证人签过的检查点。没有它就不能保证不签旧的，所以不启动。`,
    } satisfies Faults as Faults,
  },
  en: {
    usage:
      "Usage: npm run witness -- --dir FOLDER [--name NAME] --log KEY|FILE… (or node mingxuan-witness.mjs …) [--lang en]\n" +
      "  to be asked: --port PORT [--host ADDRESS]; behind a wall: --follow SITE… (fetches the checkpoint every 10 s and posts its signature)\n" +
      "  The first start needs --name (such as audit.example/witness); key and what was seen stay in the folder, which belongs in no backup of the site",
    badLog: (given) =>
      `${given} is neither a log's key nor a file of keys. The site shows its key at /log/key; compare it with another source.`,
    badPort: (given) => `The port ${given} must be a whole number from 0 to 65535.`,
    badAddress: (given) => `${given} is no full http(s) address.`,
    taken: (port) => `Port ${port} is taken.`,
    inUse: (folder) => `Another process uses ${folder}. A witness is one process: two would not see what the other signed.`,
    key: (key) => `This witness's key, for the site's WITNESSES: ${key}`,
    knows: (origin, size) => (size === null ? `Log ${origin}: not cosigned yet.` : `Log ${origin}: cosigned up to ${size} lines.`),
    serves: (address) => `Takes checkpoints at ${address}.`,
    follows: (address) => `Looks at ${address} every 10 s.`,
    cosigned: (origin, size) => `Cosigned ${origin} with ${size} lines.`,
    refused: (status, why) => `Refused (${status} ${why}).`,
    evidence: (file) =>
      `Refused: nothing shows that this checkpoint goes on from the last one seen. The request is kept in ${file}; if the site has no proof, its log was changed: tell whoever watches it.`,
    behind: (address, shown, seen) =>
      `${address} has ${shown} lines, and this witness has cosigned ${seen}: an old backup was restored, or the site shows different logs to different people.`,
    unreached: (address) => `${address} does not answer; it is tried again.`,
    unreadable: (address) => `What ${address} shows is not what a log has; nothing was signed.`,
    unaccepted: (address, status) => `The signature was made; ${address} did not take it (${status}).`,
    faults: {
      "no-name": (what) => `There is no key in ${what} yet. Give the witness's name with --name at the first start.`,
      "other-name": (what) => `The folder's key is that of ${what}, not of --name.`,
      "bad-name": (what) => `The name ${what} may have no space and no plus sign.`,
      "key-damaged": (what) => `The key file ${what} is damaged.`,
      "state-damaged": (what) =>
        `${what} is no checkpoint that this witness cosigned. Without it nothing keeps it from signing an older one, so it does not start.`,
    },
  },
});
