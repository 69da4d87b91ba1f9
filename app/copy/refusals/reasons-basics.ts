import type { ReasonRows } from "./reason-row";
import { MONEY_REASONS } from "./reasons-money";

/** People, sessions, money, codes and the calendar. */
export const BASICS_REASONS = {
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
  "not-found": { zh: () => "没有找到该记录。", en: () => "No such record." },
  "calendar.invalid": {
    zh: (d) => `日历文件有误：${d.what}。请核对年份、通知文号以及每个日期。`,
    en: (d) => `The calendar file has a mistake at ${d.what}. Check the year, the number of the notice and every date.`,
  },
  "calendar.not-text": {
    zh: () => "日历文件不是 UTF-8 文本，请另存为 UTF-8 编码。",
    en: () => "The calendar file is not UTF-8 text. Save it in UTF-8.",
  },
  "export.busy": {
    zh: () => "正在导出的人较多，请稍等十几秒再试。",
    en: () => "Others are exporting just now. Try again in a quarter of a minute.",
  },
  "export.too-many": {
    zh: (d) => `超过 ${d.max} 行，请缩小范围后再导出。`,
    en: (d) => `More than ${d.max} rows match. Narrow the list and export again.`,
  },
  ...MONEY_REASONS,
  "uscc.length": {
    zh: (d) => `统一社会信用代码应为 18 位，现为 ${d.length} 位。`,
    en: (d) => `A unified social credit code has 18 characters; this one has ${d.length}.`,
  },
  "uscc.character": {
    zh: (d) => `统一社会信用代码第 ${d.position} 位“${d.character}”有误：只能是数字或大写字母，且不含 I、O、S、V、Z。`,
    en: (d) => `Character ${d.position}, “${d.character}”, is not possible: the code has digits and letters without I, O, S, V and Z.`,
  },
  "uscc.kind": {
    zh: (d) =>
      `统一社会信用代码前两位“${d.found}”不是登记管理部门和机构类别的代码：企业为 91，事业单位为 12，社会团体为 51。请对照营业执照或登记证书核对。`,
    en: (d) =>
      `The first two characters, “${d.found}”, name no registering authority and kind: companies begin with 91, public institutions with 12, associations with 51. Compare with the licence.`,
  },
  "uscc.region": {
    zh: (d) => `统一社会信用代码第 3 至 8 位“${d.found}”应为 6 位行政区划数字，例如天津市为 120000。请对照营业执照或登记证书核对。`,
    en: (d) =>
      `Characters 3 to 8, “${d.found}”, must be the six digits of an administrative region, such as 120000 for Tianjin. Compare with the licence.`,
  },
  "uscc.identity": {
    zh: () =>
      "这里填的像是个人的居民身份证号码。代码会公开，请勿填写身份证号，应填写营业执照或登记证书上的统一社会信用代码。填写的内容没有保存。",
    en: () =>
      "This looks like a person's identity number. Codes are published: never give an identity number here, but the unified social credit code on the licence. What was typed has not been kept.",
  },
  "uscc.check": {
    zh: (d) =>
      `统一社会信用代码第 ${d.position} 位（校验位）是“${d.found}”，按前 17 位计算应为“${d.expected}”，请对照营业执照或登记证书核对。`,
    en: (d) =>
      `Character ${d.position}, the check digit, is “${d.found}” but the first 17 characters give “${d.expected}”. Compare with the business licence.`,
  },
  "sign-in.wrong": {
    zh: () => "账号或密码不正确。",
    en: () => "The account or the password is not right.",
  },
  "sign-in.throttled": {
    zh: (d) =>
      `目前尝试次数过多，请 ${d.minutes} 分钟后再试，或在以前登录过的设备上登录。等不及的，请联系本单位管理员（管理员本人请联系政务办）取一次性登录码，填在密码处即可登录；忘记密码的，取重置链接。`,
    en: (d) =>
      `Too many attempts at present. Try again in ${d.minutes} minutes, or on a device on which you have signed in before. If that is too late, ask your organisation's administrator (administrators ask the office) for a one-time code and enter it as the password, or for a reset link if you have forgotten yours.`,
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
  "password.throttled": {
    zh: (d) => `当前密码输错次数过多，请 ${d.minutes} 分钟后再试；忘记密码请联系本单位管理员取重置链接。`,
    en: (d) =>
      `The present password was wrong too often. Try again in ${d.minutes} minutes, or ask your organisation's administrator for a reset link.`,
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
} as const satisfies ReasonRows;
