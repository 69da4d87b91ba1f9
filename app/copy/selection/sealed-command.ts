import { define } from "../define";

/** What the commands `custodian`, `seal` and `open` say. */
export const sealedCommandWords = define({
  zh: {
    usageCustodian: [
      "用法（口令取自提示、文件或环境变量，从不取自命令行）：",
      "  npm run custodian -- deal --threshold 2 --member 名称 --member 名称… --out 文件夹 [--replaces 原committee.json] [--passphrase-file 文件]…",
      "  npm run custodian -- check | prove --committee committee.json --share share-1.age [--passphrase-file 文件]",
      "  npm run custodian -- sign --committee committee.json --share share-1.age --id 编号 --opens-at 2026-12-01T02:00:00Z --out partial-1.json",
      "  npm run custodian -- combine --committee committee.json --out opening.json partial-1.json partial-2.json…",
    ].join("\n"),
    usageSeal: [
      "用法：npm run seal -- --notice opening-notice.json --bidder 参加编号 --out 文件夹 [--technical] [--costs 成本表.csv] [--attach 文件]… [--price-file 文件] [--armor]",
      "成本表每行为“labour|test|travel|other,数量,单位,单价（元）”，税费一行为“tax,金额（元）”，合计须等于报价。",
      "报价（元）取自提示、--price-file 或环境变量 MINGXUAN_PRICE，从不取自命令行。",
    ].join("\n"),
    usageOpen: [
      "用法：npm run open -- --opening opening.json --out 文件夹 [--technical] 参加编号.age…",
      "      npm run open -- --notice opening-notice.json --signature 96位十六进制 --out 文件夹 参加编号.age…",
      "      npm run open -- --opening opening.json --attachments-of 参加编号.json --out 文件夹 附件.age…",
      "文件名（去掉 .age）即参加编号。中断后再运行即可继续：先前的结果经重新打开核对，一致的保留，不一致的更正。",
    ].join("\n"),
    failed: (file: string, what: string, why: string) => `${file}：${what}；${why}。`,
    notSuch: (file: string, why: string) => `${file}：不是所需的文件：${why}。`,
    exists: (path: string) => `${path} 已经存在；为免覆盖，请换一个位置。`,
    notWritten: (path: string) => `${path} 写不进去；什么也没有留下。`,
    cancelled: "已中止，什么也没有写入。",
    fault: (kind: string) => `程序出错（${kind}），请联系技术支持。`,
    threshold: (most: number) => `门限应为不小于 2、不大于成员数的整数，成员最多 ${most} 个，名称不能重复。`,
    eventId: "编号应为 1 至 40 个字符的事件编号，且不以派生后缀（如 -k、-high、-tie-…）结尾。",
    opensAt: "开启时刻应写成 2026-12-01T02:00:00Z 的形式（世界协调时）。",
    passphraseMissing: "没有口令：请在终端中运行，或给出口令文件或环境变量。",
    passphraseShort: (least: number) => `口令至少 ${least} 个字符。`,
    passphraseDiffers: "两次输入的口令不同。",
    passphraseSame: "各保管人的口令必须各不相同。",
    askNew: (name: string) => `请“${name}”本人设定份额口令：`,
    askAgain: (name: string) => `请“${name}”再输入一次：`,
    ask: "份额口令：",
    askPrice: "报价（元）：",
    priceMissing: "没有报价：请在终端中运行，或给出 --price-file 或环境变量 MINGXUAN_PRICE。",
    priceWrong: "报价应为金额，单位为元，例如 92000 或 92,000.00。",
    costsLine: (file: string, line: number) => `${file} 第 ${line} 行：应为“labour、test、travel 或 other,数量,单位,单价”，或“tax,金额”。`,
    costsSum: "成本表合计不等于报价。",
    costsTechnical: "技术文件没有报价，不附成本表。",
    dealt: (threshold: number, size: number, id: string, folder: string) =>
      `已生成 ${size} 人委员会，${threshold} 人即可开启，委员会编号 ${id}，文件在 ${folder}。请各保管人取走自己的份额文件并用 check 核对，再从本机彻底删除份额；committee.json 可以公开。`,
    sealedTo: (id: string) => `由委员会 ${id} 开启，请与公告逐字核对：公告若被换成别人的委员会，报价就可能被提前打开。`,
    replaced: (id: string) => `新委员会只用于此后发布的委托；已用委员会 ${id} 发布的仍由原委员会开启。`,
    fits: (index: number, name: string, id: string) => `份额有效：委员会 ${id} 的第 ${index} 席（${name}）。`,
    signed: (name: string, id: string, opensAt: string, path: string) => `${name} 已为 ${id}（开启时刻：${opensAt}）签名，写入 ${path}。`,
    combined: (id: string, opensAt: string, members: string, path: string) =>
      `${id}（开启时刻：${opensAt}）的开启签名已由第 ${members} 席合成并核验，写入 ${path}。`,
    early: "开启时刻未到，不签名：提前的签名可能使报价被提前打开、摇号结果被预知。",
    mixed: "部分签名不是为同一委员会、同一编号、同一开启时刻所签。",
    sealed: (commission: string, count: number, folder: string, at: string) =>
      `已加密 ${count} 个文件（委托 ${commission}），写入 ${folder}；${at} 之前任何人都打不开。`,
    past: (commission: string, at: string) =>
      `委托 ${commission} 的开启时刻（${at}）按本机时钟已过，此时加密的文件任何人都能打开；请核对是否为最新公告、本机时钟是否准确。`,
    progress: (done: number, total: number) => `已处理 ${done}/${total}`,
    opened: (opened: number, voids: number, kept: number, folder: string) =>
      `打开 ${opened} 份，无效 ${voids} 份，先前已完成 ${kept} 份，结果在 ${folder}。`,
    attachments: (count: number, folder: string) => `已打开 ${count} 个附件，写入 ${folder}。`,
    attachmentRenamed: (name: string, written: string) => `附件“${name}”的名称重复、过长或不能用作文件名，已写为 ${written}。`,
    attachmentAgain: (file: string) => `${file}：报价中与它相同的附件都已由前面的文件打开；每个附件只给一次。`,
    attachmentsMissing: (names: readonly string[]) => `所给文件中缺少报价登记的附件：${names.join("、")}。`,
    attachmentsNone: (file: string) => `${file}：报价没有登记附件，未写入任何文件。`,
    bidderName: (file: string) => `${file}：文件名（去掉 .age）应为参加编号，且不能重复。`,
    noResult: (path: string) => `${path} 已经存在，且不是本命令写下的结果；为免丢失，请移走它或换一个结果文件夹。`,
    otherResult: (path: string) => `${path} 是另一份加密文件的结果；为免丢失，请移走它或换一个结果文件夹。`,
    otherRun: (path: string) =>
      `${path} 是这份文件的有效开标结果，但部分（报价或技术）、参加者、委托或开启方式与本次不同；请核对本次的选项，或换一个结果文件夹。`,
    resultReplaced: (path: string) => `${path} 中先前的结果与重新打开的不一致，已更正。`,
    otherOpening: (path: string) => `${path}：不是用所给的开启文件或公告打开的报价，请核对委托和开启时刻。`,
    fields: { signature: "签名应为 96 位十六进制" },
  },
  en: {
    usageCustodian: [
      "Usage (passphrases come from a prompt, a file or the environment, never from the command line):",
      "  npm run custodian -- deal --threshold 2 --member NAME --member NAME… --out FOLDER [--replaces old/committee.json] [--passphrase-file FILE]…",
      "  npm run custodian -- check | prove --committee committee.json --share share-1.age [--passphrase-file FILE]",
      "  npm run custodian -- sign --committee committee.json --share share-1.age --id ID --opens-at 2026-12-01T02:00:00Z --out partial-1.json",
      "  npm run custodian -- combine --committee committee.json --out opening.json partial-1.json partial-2.json…",
    ].join("\n"),
    usageSeal: [
      "Usage: npm run seal -- --notice opening-notice.json --bidder ENTRANT --out FOLDER [--technical] [--costs COSTS.csv] [--attach FILE]… [--price-file FILE] [--armor]",
      "A line of the cost sheet is “labour|test|travel|other,quantity,unit,rate in yuan”, of the tax “tax,yuan”; the sum is the price.",
      "The price (yuan) comes from a prompt, --price-file or the variable MINGXUAN_PRICE, never from the command line.",
    ].join("\n"),
    usageOpen: [
      "Usage: npm run open -- --opening opening.json --out FOLDER [--technical] ENTRANT.age…",
      "       npm run open -- --notice opening-notice.json --signature 96-HEX-DIGITS --out FOLDER ENTRANT.age…",
      "       npm run open -- --opening opening.json --attachments-of ENTRANT.json --out FOLDER ATTACHMENT.age…",
      "A file's name without .age is the entrant's id. Run it again to go on: every file is opened again, a result that says the same is kept, any other is corrected.",
    ].join("\n"),
    failed: (file: string, what: string, why: string) => `${file}: ${what}; ${why}.`,
    notSuch: (file: string, why: string) => `${file}: not the file that is needed: ${why}.`,
    exists: (path: string) => `${path} exists already; name another place, so that nothing is overwritten.`,
    notWritten: (path: string) => `${path} cannot be written; nothing was left behind.`,
    cancelled: "Stopped; nothing was written.",
    fault: (kind: string) => `The program failed (${kind}); please tell its maintainers.`,
    threshold: (most: number) =>
      `The threshold is a whole number from 2 to the number of members; at most ${most} members, each name once.`,
    eventId: "The id is an event's id of 1 to 40 characters without a derived ending (such as -k, -high, -tie-…).",
    opensAt: "The opening is written as 2026-12-01T02:00:00Z (UTC).",
    passphraseMissing: "No passphrase: run this in a terminal, or give a passphrase file or the environment variable.",
    passphraseShort: (least: number) => `A passphrase has at least ${least} characters.`,
    passphraseDiffers: "The two passphrases differ.",
    passphraseSame: "Every custodian has a passphrase of its own.",
    askNew: (name: string) => `Passphrase for the share of “${name}”, typed by that custodian: `,
    askAgain: (name: string) => `“${name}”, the same again: `,
    ask: "Passphrase of the share: ",
    askPrice: "Price (yuan): ",
    priceMissing: "No price: run this in a terminal, or give --price-file or the variable MINGXUAN_PRICE.",
    priceWrong: "The price is an amount in yuan, such as 92000 or 92,000.00.",
    costsLine: (file: string, line: number) =>
      `${file}, line ${line}: it is “labour, test, travel or other,quantity,unit,rate”, or “tax,amount”.`,
    costsSum: "the cost sheet does not come to the price.",
    costsTechnical: "The technical part has no price and no cost sheet.",
    dealt: (threshold: number, size: number, id: string, folder: string) =>
      `A committee of ${size} of whom ${threshold} open, committee id ${id}, is in ${folder}. Each custodian takes its share file away and runs check on it; then wipe the shares from this machine. committee.json may be public.`,
    sealedTo: (id: string) =>
      `It is opened by committee ${id}: compare it digit by digit with the published one, as a notice with somebody else's committee would make the bid readable.`,
    replaced: (id: string) =>
      `The new committee is for commissions published from now on; those published with committee ${id} are still opened by the old one.`,
    fits: (index: number, name: string, id: string) => `The share is right: place ${index} (${name}) of committee ${id}.`,
    signed: (name: string, id: string, opensAt: string, path: string) =>
      `${name} has signed for ${id} (opens at ${opensAt}); written to ${path}.`,
    combined: (id: string, opensAt: string, members: string, path: string) =>
      `The signature that opens ${id} (${opensAt}), made by members ${members}, is verified and written to ${path}.`,
    early: "The moment of opening has not come, so nothing is signed: an early signature could open bids and foretell the draw.",
    mixed: "The partial signatures are not for one committee, one id and one opening.",
    sealed: (commission: string, count: number, folder: string, at: string) =>
      `${count} files sealed (commission ${commission}) in ${folder}; nobody can open them before ${at}.`,
    past: (commission: string, at: string) =>
      `The opening of ${commission} (${at}) is past by this machine's clock: anybody could open what is sealed now. Check that the notice is the latest, and the clock.`,
    progress: (done: number, total: number) => `${done}/${total} done`,
    opened: (opened: number, voids: number, kept: number, folder: string) =>
      `${opened} opened, ${voids} void, ${kept} done before; the results are in ${folder}.`,
    attachments: (count: number, folder: string) => `${count} attachments opened in ${folder}.`,
    attachmentRenamed: (name: string, written: string) =>
      `The name of attachment “${name}” is repeated, too long or no file's name here: it is written as ${written}.`,
    attachmentAgain: (file: string) => `${file}: every attachment of this content was opened from earlier files; give each file once.`,
    attachmentsMissing: (names: readonly string[]) => `Not among the files given, though the bid names them: ${names.join(", ")}.`,
    attachmentsNone: (file: string) => `${file}: the bid names no attachment; nothing was written.`,
    bidderName: (file: string) => `${file}: the name without .age is the entrant's id, each once.`,
    noResult: (path: string) =>
      `${path} exists and is no result of this command; so that nothing is lost, move it away or name another folder.`,
    otherResult: (path: string) =>
      `${path} is the result of another file of this name; so that nothing is lost, move it away or name another folder.`,
    otherRun: (path: string) =>
      `${path} is a right result of this file, but of another part (price or technical), entrant, commission or opening than this run's; check the options, or name another folder.`,
    resultReplaced: (path: string) => `${path} held an earlier result that is not what the file opens to; it is corrected.`,
    otherOpening: (path: string) =>
      `${path}: this bid was not opened with the opening or notice given; compare the commission and the time of the opening.`,
    fields: { signature: "the signature is 96 hex digits" },
  },
});
