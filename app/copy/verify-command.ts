import { define } from "./define";

/** What the commands `verify` and `select` say besides their verdicts. */
export const verifyCommandWords = define({
  zh: {
    usageVerify: "用法：npm run verify -- 文件…（或 node mingxuan-verify.mjs 文件…）[--lang en] [--log-key 日志公钥] [--witness 见证公钥]…",
    usageSelect: "用法：npm run --silent select -- case.json [--lang en]",
    unknownOption: (option: string) => `不认识的选项 ${option}`,
    badKey: (option: string) => `${option} 后应为一行公钥（名称+编号+内容）`,
    fault: (kind: string) => `程序出错（${kind}），什么也没有写入。请把这个文件交给技术支持。`,
    named: (file: string, text: string) => `${file}：${text}`,
    notACase: (file: string, why: string) => `${file}：不是选取案卷（mingxuan-selection/1）：${why}。`,
    fails: (file: string, what: string, why: string) => `${file}：${what}；${why}。`,
  },
  en: {
    usageVerify: "Usage: npm run verify -- file… (or node mingxuan-verify.mjs file…) [--lang en] [--log-key KEY] [--witness KEY]…",
    usageSelect: "Usage: npm run --silent select -- case.json [--lang en]",
    unknownOption: (option: string) => `unknown option ${option}`,
    badKey: (option: string) => `${option} takes a public key of one line (name+id+key)`,
    fault: (kind: string) => `The program failed (${kind}); nothing was written. Please send the file to its maintainers.`,
    named: (file: string, text: string) => `${file}: ${text}`,
    notACase: (file: string, why: string) => `${file}: not a selection case (mingxuan-selection/1): ${why}.`,
    fails: (file: string, what: string, why: string) => `${file}: ${what}; ${why}.`,
  },
});
