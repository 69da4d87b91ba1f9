const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万亿"];
const GROUP = 10_000;

/** Four digits in words, an inner gap as one zero: 1,020 → 壹仟零贰拾. Of nothing, nothing. */
function groupText(group: number): string {
  const digits = [...String(group)].map(Number);
  let text = "";
  let gap = false;
  digits.forEach((digit, at) => {
    if (digit === 0) gap = true;
    else {
      text += `${gap && text ? DIGITS[0] : ""}${DIGITS[digit]}${PLACES[digits.length - 1 - at]}`;
      gap = false;
    }
  });
  return text;
}

/** Whole yuan in words, group by group: a zero where the thousands of a later group are missing, 亿 said once. */
function yuanInCapitals(yuan: number): string {
  let text = "";
  let gap = false;
  for (let place = GROUPS.length - 1; place >= 0; place--) {
    const group = Math.floor(yuan / GROUP ** place) % GROUP;
    if (group === 0) {
      gap = text !== "";
      if (place === 2 && text) text = `${text.replace(/亿$/, "")}亿`;
      continue;
    }
    const unit = place === 3 && Math.floor(yuan / GROUP ** 2) % GROUP > 0 ? "万" : GROUPS[place];
    text += `${text && (gap || group < GROUP / 10) ? DIGITS[0] : ""}${groupText(group)}${unit}`;
    gap = false;
  }
  return text;
}

/**
 * 人民币玖万贰仟元整: an amount of fen as Chinese papers write it in capitals, in every language. 整 closes what ends with yuan or jiao; a
 * zero stands for every gap, and for missing jiao before fen. Throws for what is no amount: below zero, or not whole.
 */
export function capitalFen(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new Error(`${fen} is no amount in fen`);
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  if (fen === 0) return "人民币零元整";
  const whole = yuan > 0 ? `${yuanInCapitals(yuan)}元` : "";
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole && rest > 0 ? DIGITS[0] : "";
  return `人民币${whole}${tenths}${rest > 0 ? `${DIGITS[rest]}分` : "整"}`;
}
