import type { Detail } from "~/domain/kernel/decision";
import { FILE_ENDINGS, FOREIGN_FILES, type ForeignFile } from "~/domain/kernel/file-kinds";
import type { Lang } from "../define";

/** What a file is instead, and what to do about it where there is more to say than which kinds are taken. */
type Words = { readonly is: string; readonly todo?: string };

const SAVE_AGAIN = { zh: "请用 Office 或 WPS 打开后另存一份再上传。", en: "Open it in Office or WPS and save it anew." };
const WITHOUT_MACROS = {
  zh: "请另存为不含宏的 DOCX、XLSX，或导出为 PDF。",
  en: "Save it as DOCX or XLSX without macros, or export it as PDF.",
};
const NEW_FORMAT = { zh: "请另存为 DOCX、XLSX，或导出为 PDF。", en: "Save it as DOCX or XLSX, or export it as PDF." };
const DOWNLOAD_AGAIN = {
  zh: "可能是登录已过期时下载的，请重新登录原网站再下载一次。",
  en: "It was probably downloaded after a sign-in had expired: sign in there and download it again.",
};
const UNPACK = { zh: "请解压后逐个上传里面的文件。", en: "Unpack it and upload the files inside." };
const UNLOCK = { zh: "请先取消打开密码再上传。", en: "Remove the password first." };
const PICTURE = { zh: "请转存为 JPEG 或 PNG。", en: "Save it as JPEG or PNG." };
const AGAIN = { zh: "文件没有传完整或已损坏，请重新取得后再上传。", en: "It is incomplete or damaged: obtain it again." };

const row = (zh: string, en: string, todo?: Readonly<Record<Lang, string>>): Readonly<Record<Lang, Words>> => ({
  zh: { is: zh, ...(todo && { todo: todo.zh }) },
  en: { is: en, ...(todo && { todo: todo.en }) },
});

const WORDS: Readonly<Record<Exclude<ForeignFile, "unknown">, Readonly<Record<Lang, Words>>>> = {
  "web-page": row("保存下来的网页", "a saved web page", DOWNLOAD_AGAIN),
  text: row("纯文本", "plain text"),
  xml: row("XML 数据", "XML data"),
  "rich-text": row("RTF 文档", "an RTF document", NEW_FORMAT),
  "old-word": row("旧版 Word 文档（.doc、.wps）", "an old Word document (.doc, .wps)", NEW_FORMAT),
  "old-excel": row("旧版 Excel 工作簿（.xls、.et）", "an old Excel workbook (.xls, .et)", NEW_FORMAT),
  "old-powerpoint": row("旧版演示文稿（.ppt）", "an old presentation (.ppt)", { zh: "请导出为 PDF。", en: "Export it as PDF." }),
  "old-office": row("旧版 Office 文件", "an old Office file", NEW_FORMAT),
  "locked-office": row("设有打开密码的 Office 文档", "an Office document that needs a password to open", UNLOCK),
  "macro-word": row("含有宏的 Word 文档", "a Word document with macros", WITHOUT_MACROS),
  "macro-excel": row("含有宏的 Excel 工作簿", "an Excel workbook with macros", WITHOUT_MACROS),
  template: row("Office 模板", "an Office template", { zh: "请另存为普通文档。", en: "Save it as an ordinary document." }),
  "binary-excel": row("二进制 Excel 工作簿（.xlsb）", "a binary Excel workbook (.xlsb)", NEW_FORMAT),
  presentation: row("演示文稿", "a presentation", { zh: "请导出为 PDF。", en: "Export it as PDF." }),
  "other-office": row("Word、Excel 以外的 Office 文件", "an Office file that is neither Word nor Excel"),
  "damaged-office": row("缺少目录或已损坏的 Office 文件", "an Office file whose index is missing or damaged", SAVE_AGAIN),
  "damaged-ofd": row("入口文件已损坏的 OFD", "an OFD whose entry file is damaged", AGAIN),
  "open-document": row("OpenDocument 文档（.odt、.ods）", "an OpenDocument file (.odt, .ods)", NEW_FORMAT),
  archive: row("压缩包", "an archive", UNPACK),
  "locked-archive": row("加密的压缩包", "an archive with a password", UNPACK),
  "damaged-archive": row("打不开的压缩包", "an archive that cannot be opened", AGAIN),
  "phone-photo": row("HEIC 照片", "a HEIC photograph", PICTURE),
  image: row("其他格式的图片", "a picture of another format", PICTURE),
  recording: row("音频或视频", "a sound or video recording"),
  program: row("程序", "a program"),
  postscript: row("PostScript 打印文件", "a PostScript print file", { zh: "请转为 PDF。", en: "Convert it to PDF." }),
  "two-documents": row(
    "由两种格式拼成的文件，用不同软件打开会看到不同内容",
    "two files in one, which different programs would open as different documents",
    { zh: "请重新导出一份。", en: "Export it anew." },
  ),
  "only-zeros": row("内容全是零的空壳", "nothing but zeros", AGAIN),
};

/** Kinds of which the name may well be right: what is wrong with them is something else. */
const NAME_MAY_BE_RIGHT: readonly ForeignFile[] = [
  "damaged-office",
  "damaged-ofd",
  "damaged-archive",
  "locked-office",
  "two-documents",
  "only-zeros",
];

const isForeign = (is: unknown): is is keyof typeof WORDS => is !== "unknown" && FOREIGN_FILES.some((each) => each === is);

/** The kind that a name's ending claims, as people read it; "" for endings that are not taken. */
function claimed(ending: string): string {
  const kind = Object.entries(FILE_ENDINGS).find(([, endings]) => (endings as readonly string[]).includes(ending))?.[0];
  return kind?.toUpperCase() ?? "";
}

/** Why a file is not taken: what it is and what it is not, what to do, and what would be taken. In: refusal `upload.kind`. */
export function foreignFileText(lang: Lang, { kinds, is, name }: Detail): string {
  const taken =
    lang === "zh"
      ? `可以上传：${kinds}。系统按内容识别，不看扩展名。`
      : `Accepted: ${kinds}. Files are recognised by content, not by name.`;
  if (!isForeign(is))
    return lang === "zh" ? `文件内容不是可接受的种类。${taken}` : `The content is not of a kind that is accepted. ${taken}`;
  const words = WORDS[is][lang];
  const kind = NAME_MAY_BE_RIGHT.includes(is) ? "" : claimed(String(name ?? ""));
  const what =
    lang === "zh"
      ? `这是${words.is}${kind ? `，不是 ${kind}` : ""}。`
      : `This is ${words.is}${kind ? `, not ${article(kind)} ${kind}` : ""}. `;
  const todo = words.todo ? (lang === "zh" ? words.todo : `${words.todo} `) : "";
  return `${what}${todo}${taken}`;
}

const article = (kind: string) => (kind === "OFD" || kind === "XLSX" ? "an" : "a");
