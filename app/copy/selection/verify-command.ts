import { define } from "../define";

/** What the commands `verify` and `select` say besides their verdicts. */
export const verifyCommandWords = define({
  zh: {
    usageVerify:
      "用法：npm run verify -- 文件…（或 node mingxuan-verify.mjs 文件…）[--lang en] [--json]\n" +
      "  您手上有的，都可以给出来核对：[--committee 编号或文件] [--close 截止文件] [--receipt 凭证文件或指纹 [--received-before 时间]]\n" +
      "  [--log-key 日志公钥 [--witness 见证公钥]…]\n" +
      "  退出码：0 三项都已证明，3 计算正确但还没有证明公正，1 不通过，2 不是这样的文件",
    usageSelect: "用法：npm run --silent select -- case.json [--lang en]",
    unknownOption: (option: string) => `不认识的选项 ${option}`,
    badOption: (option: string) => `${option} 后面给出的内容读不出来（委员会编号、凭证指纹各 64 位；公钥为一行：名称+编号+内容）`,
    fault: (kind: string) => `程序出错（${kind}），什么也没有写入。请把这个文件交给技术支持。`,
    named: (file: string, text: string) => `${file}：${text}`,
    notACase: (file: string, why: string) => `${file}：不是选取案卷（mingxuan-selection/2，或旧格式 mingxuan-selection/1）：${why}。`,
    fails: (file: string, what: string, why: string) => `${file}：${what}；${why}。`,
  },
  en: {
    usageVerify:
      "Usage: npm run verify -- file… (or node mingxuan-verify.mjs file…) [--lang en] [--json]\n" +
      "  what you have from elsewhere: [--committee ID|FILE] [--close FILE] [--receipt FILE|HASH [--received-before TIME]]\n" +
      "  [--log-key KEY [--witness KEY]…]\n" +
      "  exit: 0 all three are shown, 3 right but not shown to be fair, 1 it fails, 2 no such file",
    usageSelect: "Usage: npm run --silent select -- case.json [--lang en]",
    unknownOption: (option: string) => `unknown option ${option}`,
    badOption: (option: string) =>
      `what was given with ${option} cannot be read (a committee's id and a fingerprint have 64 digits; a key is one line: name+id+key)`,
    fault: (kind: string) => `The program failed (${kind}); nothing was written. Please send the file to its maintainers.`,
    named: (file: string, text: string) => `${file}: ${text}`,
    notACase: (file: string, why: string) =>
      `${file}: not a selection case (mingxuan-selection/2, or the older mingxuan-selection/1): ${why}.`,
    fails: (file: string, what: string, why: string) => `${file}: ${what}; ${why}.`,
  },
});
