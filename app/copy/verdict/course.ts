import type { Course, CoursePart } from "~/domain/verifiable/course";
import type { PaperStep, Place } from "~/domain/verifiable/paper";
import { define, type Lang } from "../define";
import { MARKS, printable } from "./frame";

/** The words of a draw that is followed with a finger: on the pages, and in the text of the verifier. */
export const courseWords = define({
  zh: {
    order: "摇号结果",
    rank: "名次",
    agency: "机构",
    code: "代码",
    place: (n: number) => `第 ${n} 名`,
    stranger: "名单中没有这个代码",
    unlisted: (n: number) => `另有 ${n} 名未列出`,
    parts: { roster: "名单", beacon: "信标", drawing: "摇号" },
    roster: (n: number) => `${n} 家，重新计算的指纹与证明一致`,
    beacon: {
      local: "演示信标的签名有效",
      committee: "文件所写委员会的签名有效",
      drand: (round: string) => `drand 公共网络第 ${round} 轮的签名有效`,
    },
    drawing: (n: number) => `${n} 次逐次重算，号码、机构和名次都一致`,
    fails: "不一致",
    unseen: "另一处已不一致，未再核对",
    part: (name: string, text: string) => `${name}：${text}`,
    how: "照着做：按编号给每家写一张纸条，从上到下排成一列。摇出几号，就从最上面数到第几张，抽走，这就是本次摇出的机构；再把最上面一张移到空出的位置。下一次仍从最上面数起。",
    howTickets:
      "照着做：每家按票数占一段票号。摇出的票号落在谁的一段，就是谁；划去它的全部票，后面的票号依次前移，再看下一次。第二名起的机会不再严格按票数成比例。",
    whence: "号码由锁定的名单和信标的随机值算出，验证时逐个重算。",
    step: (n: number) => `第 ${n} 次`,
    left: (n: number, last: number) => (last === n ? `剩 ${n} 家，从上到下编 1 至 ${n} 号` : `剩 ${n} 家，票号 1 至 ${last}`),
    drawn: (number: number) => `摇出 ${number} 号：`,
    named: (number: number, name: string) => `摇出 ${number} 号：${name}`,
    tag: "摇出",
    moves: (number: number) => `移到 ${number} 号`,
    moved: "从上次的 1 号移来",
    after: {
      exchange: (first: string, number: number) => `1 号“${first}”移到空出的 ${number} 号，其余次序不变，从上到下重新编号`,
      none: "摇出的就是 1 号，不用移动；其余从上到下重新编号",
      "move-up": "划去它的全部票，后面的票号依次前移",
      end: "名额已满，摇号结束",
    },
    skipped: (from: number, to: number) => (from === to ? `${from} 号未列` : `${from} 至 ${to} 号未列`),
    folded: (n: number) => `名单较长，只列出本次用到的位置，其余 ${n} 家次序不变。`,
    moreSteps: (n: number) => `其后 ${n} 次未列出。`,
    comma: "、",
    line: (parts: string[]) => `${parts.join("；")}。`,
  },
  en: {
    order: "Order drawn",
    rank: "Rank",
    agency: "Agency",
    code: "Code",
    place: (n) => `No. ${n}`,
    stranger: "no such code in the roster",
    unlisted: (n) => `${n} more not listed`,
    parts: { roster: "Roster", beacon: "Beacon", drawing: "Draw" },
    roster: (n) => `${n} entrants; computed again, their fingerprint is that of the proof`,
    beacon: {
      local: "the demonstration beacon's signature is valid",
      committee: "the signature of the committee that the file names is valid",
      drand: (round) => `the signature of round ${round} of drand's public network is valid`,
    },
    drawing: (n) => `${n} ${n === 1 ? "step" : "steps"} computed again: numbers, agencies and ranks agree`,
    fails: "does not agree",
    unseen: "not looked at, as another part does not agree",
    part: (name, text) => `${name}: ${text}`,
    how: "Do it yourself: write each entrant on a slip, in order of the numbers, and lay the slips in a column. Count from the top to the number drawn and take that slip away: this is the agency drawn. Then move the top slip into the gap. The next count begins at the top again.",
    howTickets:
      "Do it yourself: each entrant holds a range of tickets. Whose range holds the ticket drawn is the agency drawn; strike all its tickets, and those behind move up. Later places are not exactly proportional to tickets.",
    whence: "The numbers are computed from the locked roster and the beacon's random value; verifying computes each again.",
    step: (n) => `Step ${n}`,
    left: (n, last) => (last === n ? `${n} left, numbered 1 to ${n} from the top` : `${n} left, tickets 1 to ${last}`),
    drawn: (number) => `Number ${number} is drawn: `,
    named: (number, name) => `number ${number} is drawn: ${name}`,
    tag: "drawn",
    moves: (number) => `moves to ${number}`,
    moved: "came from the top",
    after: {
      exchange: (first, number) => `number 1, ${first}, moves into the gap at ${number}; the others keep their order and are numbered anew`,
      none: "number 1 itself was drawn: nobody moves, and the others are numbered anew",
      "move-up": "all its tickets are struck, and those behind move up",
      end: "all places are filled: the draw ends",
    },
    skipped: (from, to) => (from === to ? `${from} not listed` : `${from} to ${to} not listed`),
    folded: (n) => `The roster is long: only the places of this step are listed, the other ${n} keep their order.`,
    moreSteps: (n) => `${n} more steps are not listed.`,
    comma: ", ",
    line: (parts) => `${parts.join("; ")}.`,
  },
});

const ROWS_LISTED = 10;

/** The number of a place: one, or a range of tickets. */
export function placeNumber({ from, to }: Place): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** The codes that are listed, and how many more there are. */
export function listedOrder(order: readonly string[]): { readonly codes: readonly string[]; readonly more: number } {
  return { codes: order.slice(0, ROWS_LISTED), more: Math.max(0, order.length - ROWS_LISTED) };
}

/** One of the three parts with what was found of it, without its mark. */
export function partText(lang: Lang, part: CoursePart, { among, beacon, count, checks }: Course): string {
  const t = courseWords[lang];
  const { kind, round } = beacon;
  const yes = {
    roster: () => t.roster(among),
    beacon: () => (kind === "drand" ? t.beacon.drand(String(round)) : t.beacon[kind]),
    drawing: () => t.drawing(count),
  };
  const answer = checks[part];
  return t.part(t.parts[part], answer === "yes" ? yes[part]() : answer === "no" ? t.fails : t.unseen);
}

/** Which exchange follows a step, as a clause. */
export function afterText(lang: Lang, { after, first, number }: PaperStep, nameOf: (id: string) => string): string {
  const t = courseWords[lang].after;
  return after === "exchange" ? t.exchange(nameOf(first.id), number) : t[after];
}

/** A draw's course as lines of text: who was drawn, what was found of each part, and the steps for whoever has paper. */
export function courseLines(lang: Lang, course: Course): { readonly found: readonly string[]; readonly steps: readonly string[] } {
  const t = courseWords[lang];
  const { codes, more } = listedOrder(course.order);
  const order = codes.map((id, at) => `${t.place(at + 1)}  ${printable(id)}`);
  const parts = (["roster", "beacon", "drawing"] as const).map((part) => `${MARKS[course.checks[part]]} ${partText(lang, part, course)}`);
  const steps = course.steps.map((step, at) => {
    const list = step.listed.map((place) => `${placeNumber(place)} ${place.id}`).join(t.comma);
    const left = t.part(t.left(step.left, step.last), step.listed.length < step.left ? `${list} …` : list);
    return t.line([`${t.step(at + 1)} ${left}`, t.named(step.number, step.drawn.id), afterText(lang, step, (id) => id)]);
  });
  const unlisted = course.count - course.steps.length;
  return {
    found: [...order, ...(more > 0 ? [t.unlisted(more)] : []), ...parts],
    steps:
      steps.length === 0
        ? []
        : [course.method === "tickets" ? t.howTickets : t.how, ...steps, ...(unlisted > 0 ? [t.moreSteps(unlisted)] : [])],
  };
}
