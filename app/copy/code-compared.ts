import { define } from "./define";

/** Words about a 统一社会信用代码 whose last character disagrees with the others: typing it so, and comparing it with the licence. */
export const codeCompared = define({
  zh: {
    own: {
      label: "已逐位对照营业执照或登记证书，代码确实如此",
      hint: "少数代码发放时校验位就不一致。勾选后可以继续；政务办审查入驻时会对照执照确认。",
    },
    office: {
      label: "已逐位对照营业执照或登记证书，代码确实如此",
      hint: "少数代码发放时校验位就不一致。勾选即表示您已对照确认，办理记录会写明。",
    },
    pending: "校验位与前 17 位不一致，待政务办对照营业执照确认。",
    pendingPublic: "校验位与前 17 位不一致，待政务办确认",
    confirmedOn: (day: string) => `校验位与前 17 位不一致；政务办已于 ${day} 对照营业执照确认。`,
    organisationCode: "第 9 至 17 位（组织机构代码）自带的校验位不一致，请对照营业执照核对；不影响办理。",
    title: "确认统一社会信用代码",
    ask: (code: string) =>
      `${code} 的最后一位与前 17 位计算的结果不一致。请打开营业执照逐位对照：一致则确认，不一致则退回补正。确认之前不能通过审查。`,
    tick: "已对照营业执照，18 位逐位一致",
    confirm: "确认代码",
    confirmed: "代码已确认，现在可以审查入驻材料。",
  },
  en: {
    own: {
      label: "I have compared every character with the licence: the code stands there so",
      hint: "A few codes were issued with a last character that disagrees. Tick to go on; the office compares it with the licence when it checks the admission.",
    },
    office: {
      label: "I have compared every character with the licence: the code stands there so",
      hint: "A few codes were issued with a last character that disagrees. Ticking says that you have compared it, and the record will say so.",
    },
    pending: "Its last character disagrees with the other 17; the office has still to compare it with the licence.",
    pendingPublic: "its last character disagrees with the other 17; to be confirmed by the office",
    confirmedOn: (day) => `Its last character disagrees with the other 17; the office compared it with the licence on ${day}.`,
    organisationCode:
      "The check of characters 9 to 17, the organisation code, disagrees as well. Compare it with the licence; nothing is held up by it.",
    title: "Confirm the unified social credit code",
    ask: (code) =>
      `The last character of ${code} disagrees with what the first 17 give. Open the licence and compare every character: confirm the code if it is the same, return the file if not. The file cannot be accepted before.`,
    tick: "Compared with the licence: all 18 characters are the same",
    confirm: "Confirm the code",
    confirmed: "The code is confirmed. The file can be checked now.",
  },
});
