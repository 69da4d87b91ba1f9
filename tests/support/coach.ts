/** What the coach at the top of the page says and offers; empty where none stands. */
export const coachOf = (html: string): string => /<aside class="tour-coach".*?<\/aside>/s.exec(html)?.[0] ?? "";
/** What the coach says of each step where the tour is at the beginning of the demonstration, with nobody having entered. */
export const FIRST_WORDS = {
  doubt: "不登录就能看到",
  verify: "您的浏览器重算一遍",
  tamper: "#tamper",
  refuse: "“不能委托”",
  enter: "按“确认报名”",
  watch: "还没有摇号",
};
