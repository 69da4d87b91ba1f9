import { define } from "../define";

/** 无障碍说明: what was done, what is known to be missing, and whom to tell. */
export const accessibility = define({
  zh: {
    title: "无障碍说明",
    intro:
      "本网站按《网页内容无障碍指南》（WCAG）2.2 的 AA 级建设，也参照国家标准 GB/T 37668《信息技术 互联网内容无障碍可访问性技术要求与测试方法》。",
    doneTitle: "您可以这样使用",
    done: [
      "全部页面和表单只用键盘即可操作，焦点始终可见；第一个链接可直接跳到主要内容。",
      "页面有标题层级和地标，读屏软件可按标题和区域浏览；结果变化会朗读。",
      "放大到 400% 或在 320 像素宽的屏幕上不需要左右滚动；表格在手机上变为卡片。",
      "颜色从不单独表达含义，状态都有文字和图标；文字对比度达到 AA 级。",
      "关闭 JavaScript 也能查看每一页、办理每一项业务，只有“在浏览器中验证”除外（见“目前的不足”）；观看摇号的页面会自动刷新，不播放动画。",
      "每一页都有中文和英文。",
      "填写有误时，页面上方列出每一处问题并链接到该项，已填的内容不会丢失；登录过期后也可以接着填。",
      "要点、名单和结果可以打印成清晰的 A4 页面。",
    ],
    testedTitle: "怎样检查",
    tested:
      "每次发布前，用自动工具（axe）检查每一页的中英文版本，并只用键盘、在 320 像素宽和关闭 JavaScript 的情况下走完主要流程。自动检查不能发现全部问题，欢迎告诉我们。",
    limitsTitle: "目前的不足",
    limits: [
      "机构和部门上传的附件由其自行制作，可能不便于读屏软件朗读，扫描件没有文字；公告的要点都以文字写在页面上。",
      "单位和机构填写的内容只有中文，英文页面中照原文显示，并标明语言。",
      "上传进度、复制链接和倒计时需要 JavaScript；关闭时文件照常上传，链接可从地址栏复制，截止时间写在页面上。",
      "在浏览器中验证摇号需要 JavaScript；不使用时可以下载证明，用命令行工具验证。",
    ],
    helpTitle: "遇到困难时",
    help: (phone: string, address: string) =>
      `请拨打 ${phone}，或到 ${address} 当面办理，工作人员会协助您办完要办的事。请告诉我们是哪一页、用什么设备或软件，以便改进。`,
  },
  en: {
    title: "Accessibility",
    intro:
      "This site is built to level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, with the national standard GB/T 37668 in view.",
    doneTitle: "How you can use it",
    done: [
      "Every page and form works with the keyboard alone and always shows the focus; the first link skips to the main content.",
      "Pages have headings in order and landmarks, so a screen reader can move by them; changes of results are announced.",
      "At 400 % zoom or on a screen 320 pixels wide nothing needs sideways scrolling; tables become cards on a phone.",
      "Colour never carries a meaning alone: each status has a word and an icon. Text contrast meets level AA.",
      "With JavaScript switched off every page can be read and all business handled, except verifying in the browser (see what is missing today); the page that follows a draw refreshes itself and plays no animation.",
      "Every page exists in Chinese and in English.",
      "When something is wrong in a form, the top of the page lists each problem with a link to it, and nothing typed is lost, not even when the session has expired.",
      "Key facts, lists and results print to clean A4 pages.",
    ],
    testedTitle: "How it is checked",
    tested:
      "Before each release an automatic tool (axe) checks every page in both languages, and the main journeys are walked with the keyboard alone, at 320 pixels and with JavaScript off. No tool finds everything: tell us what it missed.",
    limitsTitle: "What is missing today",
    limits: [
      "Attachments are made by the agencies and departments that upload them: a screen reader may not read them well, and scans have no text. What matters in a notice stands as text on its page.",
      "What departments and agencies write is Chinese only; English pages show it as it is, marked with its language.",
      "Upload progress, copying a link and the countdown need JavaScript. Without it files are uploaded all the same, the link can be copied from the address bar, and the closing time stands on the page.",
      "Checking a draw in the browser needs JavaScript; without it, download the proof and check it with the command-line tool.",
    ],
    helpTitle: "If something does not work for you",
    help: (phone, address) =>
      `Call ${phone}, or come to ${address}: the staff will help you finish what you came for. Tell us which page and which device or software it was, so that we can correct it.`,
  },
});
