import type { Detail } from "~/domain/kernel/decision";
import { FIELD_ERROR_CODES, type FieldErrorCode, readFieldMessage } from "~/domain/kernel/field-errors";
import { REASON_CODES, type ReasonCode } from "~/domain/kernel/reasons";
import type { Lang } from "../define";
import { detailDay, kindsText } from "../values";
import { reasonText } from "./reasons";

type Sentence = (detail: Detail) => string;

const kindsOf = (lang: Lang, detail: Detail) => kindsText(lang, String(detail.kinds).split(" "));
const megabytes = (detail: Detail) => `${detail.max} MB`;

/** One row a code, both languages: what is wrong with the field and what to write instead. */
const WORDS: Readonly<Record<FieldErrorCode, Readonly<Record<Lang, Sentence>>>> = {
  "field.required": { zh: () => "请填写此项。", en: () => "Fill this in." },
  "field.choose": { zh: () => "请选择一项。", en: () => "Choose one." },
  "field.tick": { zh: () => "请阅读并勾选后再提交。", en: () => "Read this and tick the box to go on." },
  "field.invalid": { zh: () => "填写的内容无法识别，请检查。", en: () => "This cannot be read. Check what you entered." },
  "field.repeated": { zh: () => "此项重复提交了多个值，请只填一个。", en: () => "More than one value was sent for this. Give one only." },
  "field.text-expected": { zh: () => "此处应填写文字，不能提交文件。", en: () => "Text belongs here, not a file." },
  "field.control-character": {
    zh: (d) => `第 ${d.position} 个字符是看不见的控制字符，请删除后重新输入这一处。`,
    en: (d) => `Character ${d.position} is an invisible control character. Delete it and type that part again.`,
  },
  "field.direction-character": {
    zh: (d) => `第 ${d.position} 个字符看不见，会改变文字的显示方向，请删除后重新输入这一处。`,
    en: (d) => `Character ${d.position} cannot be seen and turns the direction of the text. Delete it and type that part again.`,
  },
  "field.one-line": { zh: () => "此项只能填写一行，请去掉换行。", en: () => "This must be one line. Remove the line breaks." },
  "field.too-long": {
    zh: (d) => `最多 ${d.max} 个字，现在是 ${d.length} 个字。`,
    en: (d) => `At most ${d.max} characters; this has ${d.length}.`,
  },
  "field.too-short": {
    zh: (d) => `至少 ${d.min} 个字，现在是 ${d.length} 个字。`,
    en: (d) => `At least ${d.min} characters; this has ${d.length}.`,
  },
  "field.choice": { zh: () => "所选的内容不在选项之中，请重新选择。", en: () => "That is not one of the options. Choose again." },
  "field.too-few": { zh: (d) => `请至少选择 ${d.min} 项。`, en: (d) => `Choose at least ${d.min}.` },
  "field.too-many": { zh: (d) => `最多选择 ${d.max} 项。`, en: (d) => `Choose at most ${d.max}.` },
  "field.date": {
    zh: () => "请填写真实存在的日期，例如 2026年9月14日 或 2026-09-14。",
    en: () => "Enter a real date, such as 2026-09-14.",
  },
  "field.date-early": {
    zh: (d) => `日期不能早于 ${detailDay("zh", d.min)}。`,
    en: (d) => `The date cannot be before ${detailDay("en", d.min)}.`,
  },
  "field.date-late": {
    zh: (d) => `日期不能晚于 ${detailDay("zh", d.max)}。`,
    en: (d) => `The date cannot be after ${detailDay("en", d.max)}.`,
  },
  "field.number": {
    zh: () => "请用数字 0 到 9 填写整数，例如 30；带圈、上标的数字和汉字数字不能识别。",
    en: () => "Enter a whole number with the digits 0 to 9, such as 30. Circled, raised or spelled-out numbers are not read.",
  },
  "field.number-separator": {
    zh: () => "逗号或空格的位置不对：只能用作千分位，例如 1,200；也可以不写。这里只填整数。",
    en: () =>
      "The comma or space stands in the wrong place: it may only separate thousands, as in 1,200, or be left out. Whole numbers only.",
  },
  "field.number-small": { zh: (d) => `不能小于 ${d.min}。`, en: (d) => `This cannot be less than ${d.min}.` },
  "field.number-large": { zh: (d) => `不能大于 ${d.max}。`, en: (d) => `This cannot be more than ${d.max}.` },
  "field.phone": {
    zh: () => "请填写电话号码：手机 11 位，固定电话连同区号，例如 022-00001234。",
    en: () => "Enter a telephone number: 11 digits for a mobile, or a landline with its area code, such as 022-00001234.",
  },
  "field.office-phone": {
    zh: () => "这个号码会公开，请填写办公电话，例如 022-00001234，不要填写个人手机。",
    en: () => "This number is published: give an office number such as 022-00001234, not a personal mobile.",
  },
  "field.sign-in-name": {
    zh: () => "请填写 11 位手机号，或完整的邮箱地址，例如 name@unit.example。",
    en: () => "Enter an 11-digit mobile number or a whole e-mail address, such as name@unit.example.",
  },
  "field.stale-page": {
    zh: () => "这个页面的内容不完整，请重新打开后再办理。",
    en: () => "This page has not arrived whole. Open it again, then press once more.",
  },
  "field.not-same": { zh: () => "两次填写不一致，请重新填写。", en: () => "The two entries differ. Enter them again." },
  "file.missing": { zh: () => "请选择文件。", en: () => "Choose a file." },
  "file.empty": {
    zh: () => "文件是空的（0 字节），请检查后重新选择。",
    en: () => "The file is empty (0 bytes). Check it and choose again.",
  },
  "file.too-large": {
    zh: (d) => `文件超过 ${megabytes(d)}，请压缩或拆分后再上传。`,
    en: (d) => `The file is larger than ${megabytes(d)}. Compress or split it, then upload again.`,
  },
  "file.kind": {
    zh: (d) => `不接受这种文件，请上传：${kindsOf("zh", d)}。`,
    en: (d) => `This kind of file is not accepted. Upload one of: ${kindsOf("en", d)}.`,
  },
  "file.too-many": { zh: (d) => `最多上传 ${d.max} 个文件。`, en: (d) => `Upload at most ${d.max} files.` },
};

const isFieldCode = (code: string): code is FieldErrorCode => (FIELD_ERROR_CODES as readonly string[]).includes(code);
const isReasonCode = (code: string): code is ReasonCode => (REASON_CODES as readonly string[]).includes(code);

/** The sentence of one error of a form: a carried code in the reader's language, a finished sentence as it is. */
export function fieldErrorText(lang: Lang, text: string): string {
  const message = readFieldMessage(text);
  if (!message) return text;
  if (isFieldCode(message.code)) return WORDS[message.code][lang](message.detail);
  if (isReasonCode(message.code)) return reasonText(lang, message.code, message.detail);
  return WORDS["field.invalid"][lang]({});
}
