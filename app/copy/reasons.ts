import type { Detail } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import type { Lang } from "./define";

type Sentence = (detail: Detail) => string;

/** One row a reason, both languages: what is wrong and what to do about it. */
const REASONS: Readonly<Record<ReasonCode, Readonly<Record<Lang, Sentence>>>> = {
  "calendar.missing": {
    zh: (d) => `缺少 ${d.year} 年工作日历，无法计算期限；待政务办载入 ${d.year} 年日历后再办理。`,
    en: (d) =>
      `The working-day calendar of ${d.year} is missing, so the deadline cannot be computed; try again when the office has loaded it.`,
  },
  "permission.denied": {
    zh: () => "您的身份不能办理这一事项。",
    en: () => "Your role may not do this.",
  },
  stale: {
    zh: () => "您打开页面之后情况已变化，请核对当前状态后再办理。",
    en: () => "Things have changed since you opened this page. Check the present state and try again.",
  },
  held: {
    zh: () => "该委托处于暂停中，恢复之前不能办理。",
    en: () => "This commission is on hold; nothing can be done until the hold is lifted.",
  },
  "not-found": { zh: () => "没有找到该记录。", en: () => "No such record." },
  "calendar.invalid": {
    zh: (d) => `日历文件有误：${d.what}。请核对年份、通知文号以及每个日期。`,
    en: (d) => `The calendar file has a mistake at ${d.what}. Check the year, the number of the notice and every date.`,
  },
  "money.empty": { zh: () => "请填写金额，例如 92000 或 92,000.00。", en: () => "Enter an amount, for example 92000 or 92,000.00." },
  "money.not-a-number": {
    zh: () => "金额只能包含数字、千分位逗号和小数点，单位为元，例如 92,000.00。",
    en: () => "An amount has digits, commas and one decimal point only, in yuan, for example 92,000.00.",
  },
  "money.too-precise": { zh: () => "金额最多保留两位小数（精确到分）。", en: () => "An amount has at most two decimals (to the fen)." },
  "money.not-positive": { zh: () => "金额必须大于零。", en: () => "The amount must be above zero." },
  "money.too-large": { zh: (d) => `金额不能超过 ${d.max} 元。`, en: (d) => `The amount may not exceed CNY ${d.max}.` },
  "uscc.length": {
    zh: (d) => `统一社会信用代码应为 18 位，现为 ${d.length} 位。`,
    en: (d) => `A unified social credit code has 18 characters; this one has ${d.length}.`,
  },
  "uscc.character": {
    zh: (d) => `统一社会信用代码第 ${d.position} 位“${d.character}”有误：只能是数字或大写字母，且不含 I、O、S、V、Z。`,
    en: (d) => `Character ${d.position}, “${d.character}”, is not possible: the code has digits and letters without I, O, S, V and Z.`,
  },
  "uscc.check": {
    zh: (d) => `统一社会信用代码第 ${d.position} 位（校验位）是“${d.found}”，按前 17 位计算应为“${d.expected}”，请对照营业执照核对。`,
    en: (d) =>
      `Character ${d.position}, the check digit, is “${d.found}” but the first 17 characters give “${d.expected}”. Compare with the business licence.`,
  },
  "item.unknown": { zh: (d) => `事项清单中没有 ${d.code}。`, en: (d) => `The service item list has no item ${d.code}.` },
  "item.abolished": {
    zh: (d) => `“${d.item}”已取消，不得发布委托，也不得要求申请人提供。依据：${d.document}。`,
    en: (d) => `“${d.itemEn}” has been abolished: it may neither be commissioned nor asked of an applicant. Basis: ${d.documentEn}.`,
  },
  "item.not-department": {
    zh: (d) => `“${d.item}”由申请人自主选择机构办理或自行编制，部门不得发布委托。`,
    en: (d) => `“${d.itemEn}” is for the applicant to commission or prepare; a department may not commission it.`,
  },
  "item.part-of": {
    zh: (d) => `“${d.item}”不单独委托，请选择“${d.whole}”：一项服务不得拆分。`,
    en: (d) => `“${d.itemEn}” is not commissioned by itself; choose “${d.wholeEn}”, because one service may not be split.`,
  },
  "item.not-applicant": {
    zh: (d) => `“${d.item}”由部门委托并付费，不得要求申请人办理。`,
    en: (d) => `“${d.itemEn}” is commissioned and paid by a department; it may not be asked of an applicant.`,
  },
  "item.information-only": {
    zh: (d) => `“${d.item}”仅供查询，不通过本市场委托：${d.document}。`,
    en: (d) => `“${d.itemEn}” is listed for information only and is not commissioned here: ${d.documentEn}.`,
  },
  "qualification.lacking": { zh: (d) => `缺少资质：${d.type}。`, en: (d) => `Missing qualification: ${d.typeEn}.` },
  "qualification.level": {
    zh: (d) => `资质等级不足：${d.type}，应不低于${d.level}。`,
    en: (d) => `Qualification grade too low: ${d.typeEn} must be at least ${d.levelEn}.`,
  },
  "qualification.expired": {
    zh: (d) => `资质不在有效期内：${d.type}，有效期至 ${d.validTo}。`,
    en: (d) => `Qualification not in force: ${d.typeEn}, valid to ${d.validTo}.`,
  },
  "sign-in.wrong": {
    zh: () => "账号或密码不正确。",
    en: () => "The account or the password is not right.",
  },
  "sign-in.throttled": {
    zh: (d) => `尝试次数过多，请 ${d.minutes} 分钟后再试；忘记密码请联系本单位管理员获取重置链接。`,
    en: (d) => `Too many attempts. Try again in ${d.minutes} minutes, or ask your organisation's administrator for a reset link.`,
  },
  "sign-up.throttled": {
    zh: (d) => `提交次数过多，请 ${d.minutes} 分钟后再试。`,
    en: (d) => `Too many submissions. Try again in ${d.minutes} minutes.`,
  },
  "login.taken": {
    zh: () => "该手机号或邮箱已有账号。一人只能有一个账号、属于一个单位；请直接登录，或改用本单位的另一个手机号或邮箱。",
    en: () =>
      "This number or address already has an account. One person has one account in one organisation: sign in, or use another number or address.",
  },
  "password.wrong": { zh: () => "当前密码不正确。", en: () => "The present password is not right." },
  "password.short": { zh: (d) => `密码至少 ${d.min} 个字符。`, en: (d) => `A password has at least ${d.min} characters.` },
  "password.long": { zh: (d) => `密码最多 ${d.max} 个字符。`, en: (d) => `A password has at most ${d.max} characters.` },
  "password.common": {
    zh: () => "这个密码过于常见或过于简单，容易被猜中，请换一个。",
    en: () => "This password is too common or too simple and easily guessed. Choose another.",
  },
  "password.own-name": {
    zh: () => "密码不能包含您的姓名、手机号或邮箱。",
    en: () => "A password may not contain your name, number or address.",
  },
  "link.unknown": {
    zh: () => "这个链接无效。请检查是否复制完整，或请管理员重新发放。",
    en: () => "This link is not valid. Check that it was copied whole, or ask the administrator for a new one.",
  },
  "link.used": {
    zh: () => "这个一次性链接已经使用过或已被撤销。如非您本人使用，请立即联系管理员。",
    en: () => "This one-time link has been used or withdrawn. If it was not used by you, tell the administrator at once.",
  },
  "link.expired": {
    zh: () => "这个一次性链接已过期，请管理员重新发放。",
    en: () => "This one-time link has expired. Ask the administrator for a new one.",
  },
  "organisation.known": {
    zh: () => "该统一社会信用代码已登记，不能重复建立。",
    en: () => "An organisation with this credit code exists already.",
  },
  "member.last-administrator": {
    zh: () => "这是本单位最后一名管理员，请先指定另一名管理员。",
    en: () => "This is the organisation's last administrator. Name another one first.",
  },
  "member.roles-empty": { zh: () => "请至少选择一个角色。", en: () => "Choose at least one role." },
  "member.roles-foreign": { zh: () => "所选角色不属于这类单位。", en: () => "A chosen role does not belong to this kind of organisation." },
  "member.auditor-alone": {
    zh: () => "纪检审计人员只读，不能兼任其他角色。",
    en: () => "An auditor only reads and may hold no other role.",
  },
  "member.inactive": {
    zh: () => "该人员已停用，请先恢复其账号。",
    en: () => "This person is deactivated. Reactivate the account first.",
  },
  "join-request.answered": { zh: () => "这项加入申请已经答复。", en: () => "This request has been answered already." },
  "move.not-now": {
    zh: (d) => `该委托当前处于“${d.status}”，不能这样办理。页面已更新为当前状态。`,
    en: (d) => `The commission is now “${d.status}”, so this can no longer be done. The page shows its present state.`,
  },
  "move.not-due": {
    zh: () => "时间未到，尚不能办理。",
    en: () => "It is not yet time for this.",
  },
  "deadline.passed": {
    zh: () => "期限已过，系统正按规则办理下一步，请稍后刷新。",
    en: () => "The deadline has passed and the next step is being applied by rule. Refresh in a moment.",
  },
  "approval.own-draft": {
    zh: () => "起草人不能审核自己起草的委托，请由本单位其他审核人办理（规则 SD1）。",
    en: () => "Whoever drafted a commission may not approve it; another approver of your unit must do so (rule SD1).",
  },
  "registration.closed": {
    zh: () => "报名已截止，截止后任何人都不能报名或撤回。",
    en: () => "Registration has closed; after the close nobody can enter or withdraw.",
  },
  "cancel.requested": {
    zh: () => "取消申请已提交，待政务办答复。",
    en: () => "A cancellation has already been requested and awaits the office.",
  },
  "cancel.not-requested": {
    zh: () => "没有待答复的取消申请。",
    en: () => "There is no cancellation request to answer.",
  },
  "selection.enough": {
    zh: () => "报名家数已达到最低要求。",
    en: () => "There are enough entrants.",
  },
  "selection.below-minimum": {
    zh: (d) => `有效报名不足 ${d.minimum} 家。`,
    en: (d) => `Fewer than ${d.minimum} eligible entrants.`,
  },
  "objection.open": {
    zh: () => "有异议尚未处理，处理完毕前不能发出中选通知书。",
    en: () => "An objection is open; the award notice waits for its decision.",
  },
  "objection.none": {
    zh: () => "没有待处理的异议。",
    en: () => "There is no open objection.",
  },
  "hold.none": {
    zh: () => "该委托没有处于暂停中。",
    en: () => "The commission is not on hold.",
  },
  "hold.objection-open": {
    zh: () => "该暂停因异议而设，请先处理异议。",
    en: () => "This hold stands for an objection; decide the objection first.",
  },
  "delivery.no-rejection-left": {
    zh: (d) => `整改以 ${d.rounds} 轮为限，已用完；请验收，或通过投诉渠道解决。`,
    en: (d) => `Deliverables may be rejected ${d.rounds} times at most; accept, or use the complaint route.`,
  },
  "payment.pending": {
    zh: () => "上一笔付款尚待机构确认。",
    en: () => "The last payment still awaits the provider's confirmation.",
  },
  "payment.complete": {
    zh: () => "合同价款已全部付清。",
    en: () => "The contract price is fully paid.",
  },
  "payment.none-pending": {
    zh: () => "没有待确认的付款。",
    en: () => "There is no payment to confirm.",
  },
  "rating.exists": {
    zh: () => "该合同已评价，一事一评，不能重复。",
    en: () => "This contract has been rated; one contract, one rating.",
  },
  "rating.none": {
    zh: () => "委托部门尚未评价。",
    en: () => "The purchaser has not rated yet.",
  },
  "rating.replied": {
    zh: () => "您已答复过这次评价。",
    en: () => "You have already replied to this rating.",
  },
  "relist.exists": {
    zh: () => "该需求已重新发布。",
    en: () => "This need has already been relisted.",
  },
  "commission.unfinished": {
    zh: () => "付款与评价尚未全部完成。",
    en: () => "Payment and rating are not both complete.",
  },
  "upload.empty": {
    zh: () => "文件是空的（0 字节），请检查后重新选择。",
    en: () => "The file is empty (0 bytes). Check it and choose again.",
  },
  "upload.too-large": {
    zh: (d) => `文件超过 ${d.max} MB，请压缩或拆分后再上传。`,
    en: (d) => `The file is larger than ${d.max} MB. Compress or split it, then upload again.`,
  },
  "upload.kind": {
    zh: (d) => `文件内容不是可接受的种类，请上传：${d.kinds}。系统按内容识别，不看扩展名。`,
    en: (d) => `The content is not of a kind that is accepted. Upload one of: ${d.kinds}. Files are recognised by content, not by name.`,
  },
  "upload.name": {
    zh: (d) => `文件内容是 ${d.kind}，扩展名却是“${d.name}”，请改正扩展名或另选文件。`,
    en: (d) => `The content is ${d.kind} but the name ends in “${d.name}”. Correct the ending or choose another file.`,
  },
  "upload.too-many": {
    zh: (d) => `最多上传 ${d.max} 个文件，请合并后再上传。`,
    en: (d) => `At most ${d.max} files belong here. Combine some of them first.`,
  },
  "posting.incomplete": {
    zh: (d) => `还有 ${d.count} 项没有填写，补齐后才能提交。`,
    en: (d) => `${d.count} entries are still missing; fill them in before submitting.`,
  },
  "posting.price": { zh: () => "服务费（固定价）必须大于零。", en: () => "The service fee (fixed price) must be above zero." },
  "posting.over-threshold": {
    zh: (d) => `金额达到 ${d.limit} 元的限额标准，不得通过本市场委托，请转政府采购或公共资源交易办理（规则 ${d.rule}）。`,
    en: (d) =>
      `The amount reaches the threshold of CNY ${d.limit}: it may not be commissioned here. Use government procurement or the public resource exchange (rule ${d.rule}).`,
  },
  "posting.tender-law": {
    zh: () => "依法必须招标的项目不得以摇号方式确定，请依法招标。",
    en: () => "What the law requires to be tendered may not be decided by lot. Hold a tender.",
  },
  "posting.tender-basis": {
    zh: () => "请写明不属于依法必须招标项目的依据。",
    en: () => "State the basis on which no tender is required by law.",
  },
  "posting.window-short": {
    zh: (d) => `报名时间不少于 ${d.min} 个工作日。`,
    en: (d) => `Entry stays open for at least ${d.min} working days.`,
  },
  "posting.window-long": {
    zh: (d) => `报名时间不超过 ${d.max} 个工作日。`,
    en: (d) => `Entry stays open for at most ${d.max} working days.`,
  },
  "posting.close-minute": {
    zh: (d) => `截止钟点应在 ${d.from} 至 ${d.to} 之间，例如 10:00。`,
    en: (d) => `The closing time lies between ${d.from} and ${d.to}, for example 10:00.`,
  },
  "posting.avoided-reason": {
    zh: (d) => `请写明“${d.name}”回避的原因。`,
    en: (d) => `State why “${d.name}” is to be avoided.`,
  },
  "posting.authors-missing": {
    zh: (d) => `“${d.item}”须填写被评审成果的编制单位，编制单位不得评审自己的成果。`,
    en: (d) => `“${d.itemEn}” needs the author of the work under review: nobody reviews an own report.`,
  },
  "posting.no-remarks": {
    zh: () => "请至少写一条意见；应一次性告知全部问题。",
    en: () => "Write at least one remark, and all of them at once.",
  },
  "cancel.reason-unknown": { zh: () => "请从列表中选择取消原因。", en: () => "Choose the reason for cancelling from the list." },
  "E1.not-admitted": {
    zh: () => "尚未入驻，或入驻未完成（规则 E1）。",
    en: () => "Not admitted yet (rule E1).",
  },
  "E1.paused": {
    zh: () => "入驻材料被退回且逾期未补正，报名权暂停（规则 E1）。",
    en: () => "The admission was returned and not corrected in time; the right to enter is paused (rule E1).",
  },
  "E1.suspended": {
    zh: () => "入驻已被暂停（规则 E1）。",
    en: () => "The admission is suspended (rule E1).",
  },
  "E1.item": {
    zh: () => "未入驻该事项（规则 E1）。",
    en: () => "Not admitted for this item (rule E1).",
  },
  "E2.lacking": {
    zh: (d) => `缺少资质：${d.type}（规则 E2）。`,
    en: (d) => `Qualification lacking: ${d.typeEn} (rule E2).`,
  },
  "E2.level": {
    zh: (d) => `资质等级不够：${d.type}须达到${d.level}（规则 E2）。`,
    en: (d) => `Grade too low: ${d.typeEn}, ${d.levelEn} required (rule E2).`,
  },
  "E2.expired": {
    zh: (d) => `资质已过期：${d.type}有效期至 ${d.validTo}（规则 E2）。`,
    en: (d) => `Qualification expired: ${d.typeEn}, valid to ${d.validTo} (rule E2).`,
  },
  "E4.item-suspended": {
    zh: () => "该事项的承接资格处于暂停中（规则 E4）。",
    en: () => "Taking work of this item is suspended (rule E4).",
  },
  "E5.avoided": {
    zh: (d) => `委托部门已声明回避本机构（规则 E5）：${d.why}`,
    en: (d) => `The purchaser has declared this agency avoided (rule E5): ${d.why}`,
  },
  "E5.author": {
    zh: () => "本机构是被评审成果的编制单位，编制单位不得评审自己的成果（规则 E5）。",
    en: () => "This agency wrote the report under review; an author never reviews its own report (rule E5).",
  },
  "E3.practitioners": {
    zh: (d) => `执业人员不足：该事项需要 ${d.required} 名，可用 ${d.available} 名（E3）。可补充人员信息后再报名。`,
    en: (d) => `Too few practitioners: the item asks for ${d.required}, ${d.available} are free (E3). Add practitioners, then enter again.`,
  },
  "E6.affiliated": {
    zh: () => "与委托单位或审批部门有关联关系，不能参加本次选取（E6）。",
    en: () => "An affiliation with the purchaser or the approval department keeps the agency out of this selection (E6).",
  },
  "E7.credit": {
    zh: (d) => `信用分低于公告要求的 ${d.points} 分（E7）。`,
    en: (d) => `The credit score is below the ${d.points} points that the notice asks for (E7).`,
  },
  "E8.control-group": {
    zh: () => "同一控制关系下有多家报名，全部无效；请在截止前撤回，只留一家（E8）。",
    en: () => "Several agencies under the same control have entered, so all are void: withdraw all but one before the close (E8).",
  },
  "E9.no-bid": {
    zh: () => "截止前没有收到并写入日志的密封报价（E9）。",
    en: () => "No sealed bid was received and in the log before the close (E9).",
  },
  "withdrawal.late": {
    zh: () => "报名已截止，不能撤回。",
    en: () => "Entry has closed; it is too late to withdraw.",
  },
  "direct.no-ground": { zh: () => "直接选取须注明一项法定情形。", en: () => "Direct selection needs one of the coded grounds." },
  "direct.ground-not-for-departments": {
    zh: () => "该情形暂不适用于部门委托，请改用其他选取方式。",
    en: () => "This ground is switched off for departments; use another method.",
  },
  "direct.ceiling": {
    zh: (d) => `限价超过该情形允许的 ${Number(d.maximumFen) / 100} 元，请改用其他选取方式。`,
    en: (d) => `The ceiling is above the CNY ${Number(d.maximumFen) / 100} that this ground allows; use another method.`,
  },
  "direct.reason-unsigned": { zh: () => "须附负责人签署的理由。", en: () => "A reason signed by the director is needed." },
  "direct.failures": {
    zh: (d) => `同一需求须先流标 ${d.needed} 次，并附流标公告。`,
    en: (d) => `The same need must have failed ${d.needed} times before, with the notices attached.`,
  },
  "direct.emergency-order": { zh: () => "紧急情形须填写应急指令文号。", en: () => "An emergency needs the number of its order." },
  "direct.basis": { zh: () => "须写明唯一提供者的法律依据。", en: () => "The legal basis of the sole provider must be stated." },
  "direct.continuation": {
    zh: (d) => `续用只限一次，且不超过原合同金额的 ${d.percent}%。`,
    en: (d) => `A continuation is allowed once, up to ${d.percent}% of the existing contract.`,
  },
  "direct.stream": {
    zh: () => "该情形只适用于申请人委托和社会委托。",
    en: () => "This ground is for applicants and private purchasers only.",
  },
  "direct.policy": { zh: () => "国有企业须填写采购制度文号。", en: () => "A state-owned enterprise must state its purchasing policy." },
  "direct.affiliation": {
    zh: () => "须先作出关联关系声明，且不得存在关联关系。",
    en: () => "An affiliation declaration is required, and there must be none.",
  },
  "direct.pair-count": {
    zh: (d) => `近 12 个月内已向该机构就同一事项直接选取 ${d.count} 次，达到上限。`,
    en: (d) => `This agency was selected directly for this item ${d.count} times in the last 12 months, which is the limit.`,
  },
  "direct.pair-sum": {
    zh: (d) => `近 12 个月内向该机构直接选取的金额将超过 ${Number(d.maximumFen) / 100} 元。`,
    en: (d) => `Direct selections of this agency in the last 12 months would exceed CNY ${Number(d.maximumFen) / 100}.`,
  },
  "direct.notice": { zh: () => "公示期未满，不能确定。", en: () => "The public notice has not run its time." },
  "registration.exists": {
    zh: () => "本机构已报名该委托。",
    en: () => "This agency has already entered.",
  },
  "registration.none": {
    zh: () => "本机构没有报名该委托，或已撤回。",
    en: () => "This agency has not entered, or has withdrawn.",
  },
  "beacon.wrong": {
    zh: (d) => `这不是该信标在该时刻的签名（${d.code}），未采用。`,
    en: (d) => `This is not the beacon's signature for that moment (${d.code}); it was not used.`,
  },
  "beacon.not-yet": {
    zh: () => "信标的值还不存在。",
    en: () => "The beacon's value does not exist yet.",
  },
  "contract.price": {
    zh: () => "合同价款必须等于公告的固定价。",
    en: () => "The contract price must equal the notice's fixed price.",
  },
  "contract.pay-days": {
    zh: (d) => `付款期限须在 1 至 ${d.max} 天之间（保障中小企业款项支付条例）。`,
    en: (d) => `The payment term must be 1 to ${d.max} days (Regulations on Payments to SMEs).`,
  },
  "contract.signed-on": {
    zh: () => "签订日期不能早于中选通知书，也不能晚于今天。",
    en: () => "The signing date may not be before the award notice or after today.",
  },
  "contract.unreasoned": {
    zh: (d) => `合同与公告不一致之处须写明理由：${d.term}。`,
    en: (d) => `State the reason for each difference from the notice: ${d.term}.`,
  },
  "filing.none": {
    zh: () => "没有待答复的合同备案。",
    en: () => "There is no filing to answer.",
  },
  "payment.too-much": {
    zh: () => "登记金额超过未付余额。",
    en: () => "The amount exceeds what is still owed.",
  },
  "payment.date": {
    zh: () => "付款日期不能早于验收，也不能晚于今天。",
    en: () => "The payment date may not be before acceptance or after today.",
  },
  "payment.voucher": {
    zh: () => "该凭证号已登记过。",
    en: () => "This voucher number has already been recorded.",
  },
  "rating.score": {
    zh: () => "每项须评 0–100 的整数分。",
    en: () => "Each item needs a whole score from 0 to 100.",
  },
  "rating.evidence": {
    zh: () => "评 100 分或 40 分及以下的项目，须写明依据。",
    en: () => "A score of 100, or of 40 or less, needs its evidence.",
  },
  "rating.reply-late": {
    zh: () => "答复期限已过。",
    en: () => "The time to reply is over.",
  },
  "delivery.no-files": {
    zh: () => "请上传成果文件。",
    en: () => "Upload the deliverables.",
  },
  "objection.late": {
    zh: () => "异议在异议期届满后才提出，不予登记。",
    en: () => "The objection came after the period had ended and cannot be recorded.",
  },
};

/** The sentence for a refusal, in the reader's language. */
export function reasonText(lang: Lang, reason: ReasonCode, detail: Detail = {}): string {
  return REASONS[reason][lang](detail);
}
