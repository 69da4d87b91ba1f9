import type { ActiveRuleKey } from "~/domain/rulebook/rules";
import { define } from "../define";

/** Terms and limits of the rulebook as words, by the key of their rule. */
export type HelpTerms = Readonly<Record<HelpKey, string>>;

/** The rules that the guides and the answers tell of. */
export const HELP_KEYS = [
  "admission.format_check_wd",
  "publicity.admission",
  "format_check",
  "alternates.max",
  "objection_wd",
  "objection.reply_wd",
  "objection.decide_wd",
  "open.custodians_wd",
  "confirm",
  "sign",
  "void",
  "file.confirm",
  "accept_wd",
  "accept.rounds",
  "pay_days",
  "pay_max",
  "pay.confirm",
  "rating.purchaser_wd",
  "rating.reply_wd",
  "file.max_size",
  "file.kinds",
] as const satisfies readonly ActiveRuleKey[];
export type HelpKey = (typeof HELP_KEYS)[number];

/** The guides of the three desks: what the site is for, its steps, its terms, whom to call. */
export const help = define({
  zh: {
    title: "办事指南与常见问题",
    lead: "各方怎样在本市场办事，以及常见的问题。期限和限额取自现行规则。",
    guides: "办事指南",
    guide: { agency: "中介机构办事指南", department: "委托部门办事指南", office: "政务办办事指南", custodian: "保管人指南" },
    aims: {
      agency: "入驻、报名、中选后签约交付、收款，都在机构工作台办理。",
      department: "发布委托、签约、验收、付款和评价，都在部门工作台办理。",
      office: "入驻审查、格式审查、异议处理和督办，都在政务办工作台办理。",
      custodian: "领取并证明份额，到开启时刻签名，都在保管人工作台办理。",
    },
    steps: "步骤",
    terms: "期限与依据",
    call: "联系",
    callText: (phone: string, address: string) => `电话 ${phone}；地址 ${address}。`,
    open: "去办理",
    length: "期限或限额",
    basis: "依据",
    all: "办事指南与常见问题",
    agency: {
      join: [
        "入驻",
        (d: HelpTerms) =>
          `填写机构资料，选择承接事项，上传资质，签署承诺书即入驻，同时公示 ${d["publicity.admission"]}；政务办 ${d["admission.format_check_wd"]}内形式审查。`,
      ],
      find: ["找委托并报名", () => "按承接事项列出可报名的委托；不能报名的写明差哪一项。截止前可以撤回报名。"],
      draw: [
        "看摇号和结果",
        (d: HelpTerms) =>
          `截止后公布报名名单，到时自动摇号，任何人都可以核验。结果公示 ${d.objection_wd}，参加报名的机构可以在线提出异议。`,
      ],
      confirm: ["确认中选", (d: HelpTerms) => `收到中选通知书后 ${d.confirm}内确认；逾期视为放弃，由候补递补。`],
      contract: [
        "签约备案",
        (d: HelpTerms) => `中选通知书之日起 ${d.sign}内签订合同并上传；可打印已填好的合同文本。满 ${d.void}未签订的，中选失效。`,
      ],
      deliver: ["交付成果", (d: HelpTerms) => `按合同期限上传成果，部门 ${d.accept_wd}内验收，逾期视为验收通过。`],
      paid: [
        "收款和答复评价",
        (d: HelpTerms) => `部门登记付款后 ${d["pay.confirm"]}内确认收款或说明未收到；收到评价后 ${d["rating.reply_wd"]}内可以答复。`,
      ],
    },
    department: {
      people: ["开通账号", () => "单位由政务办登记。单位管理员增加经办人和审批人，同一件委托的经办人不能审批。"],
      post: ["填写委托", () => "选定事项，分段填写，随时保存。固定价、期限和成果公布后不能修改。"],
      check: ["审批和格式审查", (d: HelpTerms) => `审批人通过后交政务办格式审查，${d.format_check}内公布或退回。`],
      draw: ["报名和摇号", () => "报名时间不短于规则所列的最短时间，截止前各方只看到家数。到时自动摇号，不需要操作。"],
      objection: ["答复异议", (d: HelpTerms) => `结果公示 ${d.objection_wd}。收到异议后 ${d["objection.reply_wd"]}内答复，由审批人签发。`],
      contract: [
        "签约备案",
        (d: HelpTerms) => `中选通知书之日起 ${d.sign}内签订合同；一方上传后，另一方 ${d["file.confirm"]}内确认，逾期视为确认。`,
      ],
      accept: [
        "验收",
        (d: HelpTerms) => `收到成果后 ${d.accept_wd}内验收，逾期视为验收通过。退回整改最多 ${d["accept.rounds"]} 轮，逐项写明条款。`,
      ],
      pay: [
        "付款和评价",
        (d: HelpTerms) => `自验收之日起 ${d.pay_days}内付清，合同另有约定的最长 ${d.pay_max}；验收后 ${d["rating.purchaser_wd"]}内评价。`,
      ],
    },
    office: {
      units: ["登记单位", () => "由政务办负责人登记委托部门，向单位管理员发出一次性链接。"],
      admissions: ["入驻审查", (d: HelpTerms) => `${d["admission.format_check_wd"]}内形式审查，通过或一次性告知补正。`],
      format: ["委托格式审查", (d: HelpTerms) => `${d.format_check}内公布或退回。只审格式，不审价格和需求。`],
      hold: ["异议和暂停", (d: HelpTerms) => `部门答复后 ${d["objection.decide_wd"]}内作出决定。暂停和决定都须写明理由并公开。`],
      late: ["督办", () => "工作台列出超期与卡住的事项和责任方；各部门按时情况对外公开。"],
      calendar: ["日历", () => "期限按工作日日历计算。次年日历公布后及时导入，缺少时系统提醒。"],
      custodians: [
        "保管人委员会",
        () => "由政务办负责人组建：登记保管单位，主持密钥分发，各单位证明份额，演练一次后启用。没有启用的委员会就不能发布委托。",
      ],
    },
    custodian: {
      receive: ["领取份额文件", () => "密钥分发时，把本单位的份额文件存到自己的介质，口令由本人设置。文件和口令分开保存，不交给任何人。"],
      prove: ["证明份额", () => "在本页面选份额文件、输口令，浏览器当场核对并签出证明。份额和口令不离开浏览器。"],
      sign: [
        "到时签名",
        (d: HelpTerms) =>
          `开启时刻起 ${d["open.custodians_wd"]}内签名；一次输口令可以签多项。签名前核对要开启的是什么；逾期对外公开。不用浏览器脚本时，可以用命令签名后上传签名文件。`,
      ],
      keep: ["保存到最后", () => "委员会退出后，已公布的委托仍由它开启。份额保存到最后一项开启为止；遗失的，立即声明。"],
    },
    faq: "常见问题",
  },
  en: {
    title: "Guides and questions",
    lead: "How each side works with this market, and what people ask. Terms and limits are those of the rules in force.",
    guides: "Guides",
    guide: {
      agency: "Guide for agencies",
      department: "Guide for departments",
      office: "Guide for the office",
      custodian: "Guide for custodians",
    },
    aims: {
      agency: "Admission, entering, contract, delivery and being paid are done at the agency's desk.",
      department: "Posting, contract, acceptance, payment and rating are done at the department's desk.",
      office: "Admissions, format checks, objections and follow-up are done at the office's desk.",
      custodian: "Shares are received and proven, and openings signed, at the custodian's desk.",
    },
    steps: "Steps",
    terms: "Terms and their basis",
    call: "Contact",
    callText: (phone, address) => `Telephone ${phone}; address ${address}.`,
    open: "Go there",
    length: "Term or limit",
    basis: "Basis",
    all: "Guides and questions",
    agency: {
      join: [
        "Admission",
        (d) =>
          `Enter the agency's facts, choose its items, upload certificates and sign the commitment: with it the agency is admitted. It is publicised for ${d["publicity.admission"]}, and the office checks the form within ${d["admission.format_check_wd"]}.`,
      ],
      find: [
        "Find work and enter",
        () =>
          "Commissions you may enter are listed by your items; where you may not, the page names what is missing. An entry can be withdrawn until the close.",
      ],
      draw: [
        "Watch the draw",
        (d) =>
          `After the close the entrants are published; the draw runs by itself and anybody can verify it. The result is on public notice for ${d.objection_wd}, in which an agency that entered may object online.`,
      ],
      confirm: [
        "Confirm the award",
        (d) => `Confirm within ${d.confirm} of the award notice; silence is treated as declining, and the alternate is called.`,
      ],
      contract: [
        "Sign and file",
        (d) =>
          `Sign the contract and upload it within ${d.sign} of the award notice; a form filled in already can be printed. Unsigned after ${d.void}, the award is void.`,
      ],
      deliver: [
        "Deliver",
        (d) => `Upload the deliverables within the contract's term. The department accepts within ${d.accept_wd}; silence is acceptance.`,
      ],
      paid: [
        "Be paid, answer the rating",
        (d) =>
          `Within ${d["pay.confirm"]} of a recorded payment confirm it or say that it has not arrived; a rating can be answered within ${d["rating.reply_wd"]}.`,
      ],
    },
    department: {
      people: [
        "Accounts",
        () =>
          "The office registers a department. Its administrator adds clerks and approvers; whoever wrote a commission cannot approve it.",
      ],
      post: [
        "Write the commission",
        () =>
          "Choose the item and fill in section by section; it is saved as you go. Fixed price, duration and deliverables do not change after publication.",
      ],
      check: [
        "Approval and format check",
        (d) => `Once approved it goes to the office's format check: published or returned within ${d.format_check}.`,
      ],
      draw: [
        "Entries and draw",
        () =>
          "Registration is open for at least the time that the rules name; until the close everybody sees a number only. The draw runs by itself.",
      ],
      objection: [
        "Answer objections",
        (d) =>
          `The result is on public notice for ${d.objection_wd}. An objection is answered within ${d["objection.reply_wd"]}, signed by the approver.`,
      ],
      contract: [
        "Sign and file",
        (d) =>
          `Sign the contract within ${d.sign} of the award notice; one side uploads it, the other confirms within ${d["file.confirm"]}, and silence is confirmation.`,
      ],
      accept: [
        "Accept",
        (d) =>
          `Accept within ${d.accept_wd} of delivery; silence is acceptance. It can be sent back ${d["accept.rounds"]} times at most, each defect with its clause.`,
      ],
      pay: [
        "Pay and rate",
        (d) =>
          `Pay within ${d.pay_days} of acceptance, or up to ${d.pay_max} where the contract says so; rate within ${d["rating.purchaser_wd"]} of acceptance.`,
      ],
    },
    office: {
      units: ["Register departments", () => "The supervisor registers a department and hands its administrator a one-time link."],
      admissions: [
        "Check admissions",
        (d) => `Check the form within ${d["admission.format_check_wd"]}: admit, or say at once all that is to be corrected.`,
      ],
      format: ["Check commissions", (d) => `Publish or return within ${d.format_check}. The format is checked, not the price or the need.`],
      hold: [
        "Objections and holds",
        (d) =>
          `Decide within ${d["objection.decide_wd"]} of the department's answer. A hold and a decision need a reason, which is public.`,
      ],
      late: [
        "Follow up",
        () => "The desk lists what is late or stuck and who is responsible; how punctual each department is stands in public.",
      ],
      calendar: [
        "Calendar",
        () =>
          "Terms are counted by the calendar of working days. Load next year's once it is published; the site warns while it is missing.",
      ],
      custodians: [
        "Committee of custodians",
        () =>
          "The supervisor forms it: registers the organisations, holds the ceremony of the keys, has each share proven, rehearses once and activates it. Without an active one nothing is published.",
      ],
    },
    custodian: {
      receive: [
        "Receive the share file",
        () =>
          "At the ceremony you save your organisation's share file to a medium of your own, under a passphrase of your own. Keep the two apart, and give neither to anybody.",
      ],
      prove: [
        "Prove the share",
        () =>
          "Choose the file and type the passphrase on the page: the browser checks it and signs a proof. Share and passphrase never leave it.",
      ],
      sign: [
        "Sign when the moment has come",
        (d) =>
          `Within ${d["open.custodians_wd"]} of the moment; one passphrase signs several openings. Compare first what will be opened; a delay is public. Without the page's script you sign with the command and upload its file.`,
      ],
      keep: [
        "Keep it to the end",
        () =>
          "A retired committee still opens what was announced with it. Keep the share until its last opening; say at once if it is lost.",
      ],
    },
    faq: "Questions",
  },
});
