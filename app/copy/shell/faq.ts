import { define } from "../define";
import type { HelpTerms } from "./help";

/** 常见问题: a question and its answer, with the terms of the rulebook. */
export const faq = define({
  zh: {
    look: ["看公告和结果要登录吗？", () => "不要。公告、报名家数、名单、结果、合同主要条款和履约情况，任何人都可以看。"],
    cost: ["参加要交费吗？", () => "本站没有收费环节；服务费由委托部门支付，不得向申请人收取。"],
    join: [
      "机构怎样入驻？",
      (d: HelpTerms) =>
        `填写资料、上传资质、签署承诺书即入驻，同时公示 ${d["publicity.admission"]}；政务办 ${d["admission.format_check_wd"]}内形式审查。`,
    ],
    names: ["截止前能看到谁报了名吗？", () => "不能。截止前只公布家数，委托部门和政务办看到的也是家数；截止后公布名单。"],
    withdraw: ["报名后可以撤回吗？", () => "报名截止前可以撤回，截止后名单锁定，不能撤回。"],
    few: ["报名家数不够，如何处理？", () => "报名家数少于公告所列最低家数的，流标，部门可以重新发布。"],
    check: [
      "怎样知道摇号没有作假？",
      () => "名单先锁定，随机值后产生，结果由两者算出。任何人可以在公告的验证页重算，也可以下载验证程序离线核对。",
    ],
    alter: ["政务办能改结果吗？", () => "不能。政务办可以暂停办理、处理异议，须写明理由并公开；结果不由任何人填写。"],
    object: [
      "对结果有异议，如何处理？",
      (d: HelpTerms) =>
        `结果公示 ${d.objection_wd}内，参加报名的机构可以在线提出，也可以书面交政务办。部门 ${d["objection.reply_wd"]}内答复，政务办 ${d["objection.decide_wd"]}内决定。`,
    ],
    silent: [
      "中选后没有确认会怎样？",
      (d: HelpTerms) => `${d.confirm}内不确认视为放弃，按公布的顺序递补，最多 ${d["alternates.max"]} 家，并公开记录。`,
    ],
    price: ["合同价可以再谈吗？", () => "不可以。合同价等于公告的固定价；其他条款与公告不同的，须写明理由并公开。"],
    accept: ["部门迟迟不验收，如何处理？", (d: HelpTerms) => `收到成果后 ${d.accept_wd}内没有答复的，视为验收通过。`],
    pay: ["什么时候能收到款？", (d: HelpTerms) => `自验收之日起 ${d.pay_days}内；合同另有约定的，最长 ${d.pay_max}。逾期公开显示。`],
    files: ["可以上传什么文件？", (d: HelpTerms) => `单个文件不超过 ${d["file.max_size"]}，类型为 ${d["file.kinds"]}。`],
    password: ["忘记密码，如何处理？", () => "请本单位管理员发出一次性链接；管理员本人请致电政务办。"],
  },
  en: {
    look: [
      "Do I need an account to read notices and results?",
      () => "No. Notices, numbers of entries, entrants, results, key terms of contracts and how they were performed are open to anybody.",
    ],
    cost: [
      "Does taking part cost anything?",
      () => "The site has no step at which a fee is charged; the department pays for the service, and the applicant may not be charged.",
    ],
    join: [
      "How is an agency admitted?",
      (d) =>
        `Enter its facts, upload certificates and sign the commitment: with it the agency is admitted. It is publicised for ${d["publicity.admission"]}, and the office checks the form within ${d["admission.format_check_wd"]}.`,
    ],
    names: [
      "Can anybody see who entered before the close?",
      () => "No. Until the close only the number is shown, to the department and the office too; the entrants are published after it.",
    ],
    withdraw: ["Can an entry be withdrawn?", () => "Until the close it can. Then the roster is locked, and it cannot."],
    few: [
      "What if too few enter?",
      () => "With fewer entrants than the least number in the notice the selection fails; the department can post it again.",
    ],
    check: [
      "How do I know that a draw is honest?",
      () =>
        "The roster is locked first, the random value comes after, and both together give the result. Anybody can repeat it on the notice's verify page, or offline with the verifier to download.",
    ],
    alter: [
      "Can the office change a result?",
      () => "No. It can hold what is under way and decide on objections, each with a reason that is public. Nobody enters a result.",
    ],
    object: [
      "How do I object to a result?",
      (d) =>
        `Within the ${d.objection_wd} of public notice an agency that entered objects online, or in writing to the office. The department answers within ${d["objection.reply_wd"]}, the office decides within ${d["objection.decide_wd"]}.`,
    ],
    silent: [
      "What if the selected agency does not confirm?",
      (d) =>
        `After ${d.confirm} silence is treated as declining. Alternates are called in the published order, ${d["alternates.max"]} at most, and it is on public record.`,
    ],
    price: [
      "Can the price be negotiated?",
      () => "No. The contract price equals the fixed price of the notice; every other difference needs a reason, which is public.",
    ],
    accept: [
      "What if the department does not accept?",
      (d) => `Without an answer within ${d.accept_wd} of delivery it counts as accepted.`,
    ],
    pay: [
      "When is the money due?",
      (d) => `Within ${d.pay_days} of acceptance, or up to ${d.pay_max} where the contract says so. Lateness is shown in public.`,
    ],
    files: ["Which files can be uploaded?", (d) => `Up to ${d["file.max_size"]} each, of these kinds: ${d["file.kinds"]}.`],
    password: [
      "I forgot my password. What now?",
      () => "Ask your organisation's administrator for a one-time link; an administrator calls the office.",
    ],
  },
});
