import { SENT_MEGABYTES } from "~/domain/kernel/file-kinds";
import { ownValue } from "~/domain/kernel/own-value";
import { define, type Lang } from "../define";

/** Words of the pages that stand where the asked page cannot. */
export const errors = define({
  zh: {
    wrong: "有误：",
    reference: "编号",
    referenceHint: "联系我们时请提供这个编号。",
    home: "返回首页",
    "400": { title: "请求无法识别", text: "请返回上一页，检查后再试。" },
    "401": { title: "请先登录", text: "登录后即可继续。" },
    "403": { title: "您没有权限查看这一页", text: "您的账号不含这项权限。如需办理，请联系本单位的管理员。" },
    "404": { title: "没有这一页", text: "地址可能有误，或者内容不对外公开。" },
    "405": { title: "这个地址不接受这种操作", text: "请从网站的页面上办理。" },
    "409": { title: "内容已有变化", text: "在您之前有人办理了这一步。请返回查看最新情况。" },
    "410": { title: "链接已失效", text: "链接已经使用过或者已经过期，请重新申请。" },
    "411": { title: "请求不完整", text: "请从网站的页面上提交。" },
    "413": {
      title: "提交的内容太大",
      text: `一次提交的文件合计不超过 ${SENT_MEGABYTES} MB。请返回后压缩文件或分次提交，已填写的内容仍在上一页。`,
    },
    "414": { title: "地址太长", text: "请缩短查询条件后再试。" },
    "415": { title: "提交的格式无法识别", text: "请从网站的页面上提交。" },
    "422": { title: "提交的内容不正确", text: "请返回上一页，检查后再试。" },
    "429": { title: "操作过于频繁", text: "请稍等几分钟再试。" },
    "500": { title: "系统出错了", text: "问题已记录，请稍后再试。" },
    "503": { title: "系统暂时不可用", text: "系统正在恢复，请过一两分钟再试。" },
    file: { title: "没有这个文件", text: "地址可能有误，或者文件不对外公开。如果文件属于您办理的业务，请登录后再打开。" },
    busy: { title: "正在导出的人较多", text: "系统同时只生成两份导出文件。请稍等十几秒，再点一次导出。" },
    narrow: { title: "请缩小范围", text: "一份导出文件最多 20,000 行，这次的结果超过了。请返回列表，用筛选缩小范围后再导出。" },
    signIn: "登录后再打开",
    origin: { title: "提交来自别的网站", text: "为了您的安全，只接受从本网站页面提交的内容。请在本网站重新打开页面后再提交。" },
  },
  en: {
    wrong: "Error: ",
    reference: "Reference",
    referenceHint: "Please quote this reference when you contact us.",
    home: "Go to the home page",
    "400": { title: "The request was not understood", text: "Please go back, check it and try again." },
    "401": { title: "Please sign in first", text: "You can continue once you have signed in." },
    "403": {
      title: "You may not see this page",
      text: "Your account does not include this permission. Please ask the administrator of your organisation.",
    },
    "404": { title: "Page not found", text: "The address may be wrong, or the content is not public." },
    "405": { title: "This address does not take that action", text: "Please use the pages of the site." },
    "409": {
      title: "Something has changed",
      text: "Somebody was faster than you with this step. Please go back and look at the current state.",
    },
    "410": { title: "This link no longer works", text: "It has been used or has expired. Please ask for a new one." },
    "411": { title: "The request was incomplete", text: "Please send it from the pages of the site." },
    "413": {
      title: "That is too large to send",
      text: `All files sent at once may have ${SENT_MEGABYTES} MB together. Please go back and compress them or send them in parts; what you typed is still on the previous page.`,
    },
    "414": { title: "The address is too long", text: "Please shorten your search and try again." },
    "415": { title: "The format was not understood", text: "Please send it from the pages of the site." },
    "422": { title: "What was sent is not correct", text: "Please go back, check it and try again." },
    "429": { title: "Too many attempts", text: "Please wait a few minutes and try again." },
    "500": {
      title: "Something went wrong",
      text: "The fault has been recorded; please try again later.",
    },
    "503": { title: "The site is not available at the moment", text: "It is being brought back. Please try again in a minute or two." },
    file: {
      title: "There is no such file",
      text: "The address may be wrong, or the file is not public. If it belongs to something you work on, sign in and open it again.",
    },
    busy: {
      title: "Others are exporting just now",
      text: "The site writes two files at a time. Please wait a quarter of a minute and ask for yours again.",
    },
    narrow: {
      title: "Please narrow the list",
      text: "A file holds at most 20,000 rows, and more match. Please go back to the list, narrow it with its filters, and export again.",
    },
    signIn: "Sign in and open it",
    origin: {
      title: "That was sent from another site",
      text: "For your safety, only what is sent from the pages of this site is accepted. Please open the page here again and send it once more.",
    },
  },
});

type Words = (typeof errors)["zh"];
type PageKey = { [K in keyof Words]: Words[K] extends string ? never : K }[keyof Words];

const isPageKey = (key: string): key is PageKey => typeof ownValue<Words[keyof Words]>(errors.zh, key) === "object";

/** What has a story of its own: a refused origin, a file that is not shown, and a list's file that is not written now. */
const TOLD = ["origin", "file", "busy", "narrow"] as const;

/** Title and text for what a route threw: its own story, else what its status says. */
export function errorWords(lang: Lang, error: unknown): Words[PageKey] {
  const answer = error && typeof error === "object" && "status" in error && "data" in error ? error : null;
  const told = TOLD.find((each) => each === answer?.data);
  if (told) return errors[lang][told];
  const key = answer ? String(answer.status) : "500";
  return errors[lang][isPageKey(key) ? key : Number(key) >= 500 ? "500" : "400"];
}
