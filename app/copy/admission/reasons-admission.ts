import type { ReasonRows } from "../refusals/reason-row";
import { detailDay } from "../values";

/** Admission, item entries, certificates. */
export const ADMISSION_REASONS = {
  "admission.facts-incomplete": {
    zh: (d) => `机构基本信息还有 ${d.count} 项没有填写，请先补齐。`,
    en: (d) => `${d.count} company facts are missing. Complete them first.`,
  },
  "admission.no-item": {
    zh: () => "还没有资质齐全的承接事项：请至少选择一个事项，并补齐它所要求的资质证书。",
    en: () => "No item has complete proof yet: choose at least one item and add the certificates that it requires.",
  },
  "admission.not-now": {
    zh: () => "入驻状态已变化，当前状态不能办理；页面已更新。",
    en: () => "The admission has moved on, so this cannot be done now. The page shows its present state.",
  },
  "admission.checked": { zh: () => "入驻材料已通过形式审查。", en: () => "The admission file has passed its format check already." },
  "admission.unchecked": { zh: () => "入驻材料尚未审查。", en: () => "The admission file has not been checked yet." },
  "admission.code-unconfirmed": {
    zh: () => "统一社会信用代码的校验位不一致：请先对照营业执照确认代码，再通过审查；与执照不一致的，退回补正。",
    en: () =>
      "The last character of the credit code disagrees: compare it with the licence and confirm it before accepting, or return the file.",
  },
  "admission.code-confirmed": {
    zh: () => "统一社会信用代码已经确认，或不需要确认。",
    en: () => "The credit code is confirmed already, or needs no confirmation.",
  },
  "admission.suspended": {
    zh: () => "本机构已被暂停，暂停期间不能变更入驻资料。",
    en: () => "This agency is suspended; its file cannot be changed meanwhile.",
  },
  "admission.no-remarks": {
    zh: () => "退回须一次性告知：请至少写明一处需要补正的内容。",
    en: () => "A return tells all defects at once: write at least one remark.",
  },
  "item-entry.exists": { zh: () => "已选择该事项。", en: () => "This item has been chosen already." },
  "item-entry.none": { zh: () => "没有选择该事项。", en: () => "This item has not been chosen." },
  "item-entry.in-use": {
    zh: (d) => `本机构正在该事项的 ${d.count} 项委托中报名，请先撤回报名或等摇号结束。`,
    en: (d) => `The agency has entered ${d.count} open commissions of this item. Withdraw, or wait for their draws.`,
  },
  "certificate.type": { zh: () => "请从列表中选择资质类型。", en: () => "Choose a type of qualification from the list." },
  "certificate.level": {
    zh: () => "这类资质分等级，请选择证书上的等级。",
    en: () => "This type has grades: choose the grade on the certificate.",
  },
  "certificate.dates": { zh: () => "有效期止不能早于有效期起。", en: () => "A certificate cannot end before it begins." },
  "certificate.over": {
    zh: (d) => `该证书已于 ${detailDay("zh", d.validTo)}到期，请上传有效的证书。`,
    en: (d) => `This certificate ended on ${detailDay("en", d.validTo)}. Upload one that is in force.`,
  },
  "certificate.registered": {
    zh: () => "这份证书连同这个文件已经登记，不必重复登记。",
    en: () => "This certificate is registered already with this very file.",
  },
  "certificate.ended": {
    zh: () => "要续期的证书已经续期或注销，请先到证书列表核对。确有另一张新证书的，可以在下面单独登记。",
    en: () => "The certificate to be renewed has been renewed or withdrawn. Check the list first; another new one can be registered below.",
  },
} as const satisfies ReasonRows;
