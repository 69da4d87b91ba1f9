import { capitalFen } from "~/copy/capital-amount";
import type { Lang } from "~/copy/define";
import { BID_REASONS } from "~/copy/refusals/reasons-bid";
import { MONEY_REASONS } from "~/copy/refusals/reasons-money";
import type { BidWords } from "~/copy/selection/bid-page";
import { formatFen } from "~/copy/values";
import type { Refusal } from "~/domain/kernel/decision";
import { parseYuan } from "~/domain/kernel/money";
import type { CostSheet } from "~/domain/selection/cost-sheet";
import { COST_SHEET_NAME, writeCostSheet } from "~/domain/selection/cost-sheet";
import type { SealedLimits } from "~/domain/selection/sealed-files";
import { readTypedBid, type TypedBid, typedAmount, typedTotal } from "~/domain/selection/typed-bid";
import type { OpeningNotice } from "~/domain/verifiable/opening-notice";
import type { PlainFile } from "../page/seal-core";
import { attachmentsProblem, chosenIn } from "./attachments";
import { entry, mark, part, tellWrong, type Wrong } from "./fields";
import { linesOf } from "./lines";
import { openCopy } from "./reopen";

export type Facts = {
  readonly notice: OpeningNotice;
  readonly bidder: string;
  readonly ceilingFen: number;
  readonly limits: SealedLimits;
  readonly lang: Lang;
  readonly t: BidWords;
  readonly sealer: string;
};

/** What was typed and may be sealed: the plain files begin with the cost sheet. `from`: the file's name on this machine. */
export type CheckedBid = {
  readonly typed: TypedBid;
  readonly priceFen: string;
  readonly sheet: CostSheet;
  readonly files: readonly (PlainFile & { readonly from: string | null })[];
};

const SENTENCES = { ...MONEY_REASONS, ...BID_REASONS };
const sentence = ({ reason, detail }: Refusal, lang: Lang): string =>
  SENTENCES[reason as keyof typeof SENTENCES]?.[lang](detail ?? {}) ?? reason;

/** The part of the page on which a price is typed; `toCheck` goes on with what is right. */
export function startEditor(stage: HTMLElement, facts: Facts, toCheck: (bid: CheckedBid) => Promise<void>): void {
  const { lang, t, notice, bidder, ceilingFen, limits } = facts;
  const of = { commission: notice.id, bidder };
  const lines = linesOf(stage, t);
  const [price, tax, files] = [entry("price"), entry("tax"), entry("files")];
  const typed = (): TypedBid => ({ price: price.value, lines: lines.read(), tax: tax.value });

  /** What can be computed of what stands there so far. */
  function compute(): void {
    const asked = parseYuan(price.value);
    part(stage, "[data-capital]").textContent = asked.ok ? capitalFen(asked.value) : "–";
    const now = typed();
    for (const [at, row] of lines.rows().entries()) {
      const line = now.lines[at];
      const amount = line && typedAmount(line);
      part(row, "[data-amount]").textContent = amount ? formatFen(lang, Number(amount)) : "–";
    }
    const total = Number(typedTotal(now));
    const by = asked.ok ? Math.abs(total - asked.value) : null;
    const beside = by === null ? "" : ` · ${by === 0 ? t.matches : t.differs(formatFen(lang, by))}`;
    part(stage, "[data-total]").textContent = `${formatFen(lang, total)}${beside}`;
    if (asked.ok) mark("price", asked.value > ceilingFen ? SENTENCES["bid.above-ceiling"][lang]({ max: ceilingFen }) : "");
  }

  const labelOf = (field: string): string => {
    const [name = "", at] = field.split("-");
    const words: Readonly<Record<string, string>> = {
      ...{ price: t.price, tax: t.tax, lines: t.sheet, sum: t.total, files: t.attachments },
      ...{ quantity: t.quantity, unit: t.unit, rate: t.rate },
    };
    return at === undefined ? (words[name] ?? "") : `${t.lineOf(Number(at) + 1)} ${words[name] ?? ""}`;
  };

  /** What will be sealed; null where something must be changed first, which is then told. */
  async function checked(): Promise<CheckedBid | null> {
    const now = typed();
    const read = readTypedBid(now, ceilingFen);
    const attached = attachmentsProblem(files, limits, lang);
    const sheet = read.ok ? writeCostSheet(read.sheet, { ...of, priceFen: read.priceFen }) : null;
    const long = sheet && !sheet.ok ? SENTENCES["bid.sheet-long"][lang]() : null;
    const wrong: Wrong[] = [
      ...(read.ok ? [] : read.problems.map(({ field, why }) => ({ id: field, label: labelOf(field), why: sentence(why, lang) }))),
      ...(long ? [{ id: "lines", label: t.sheet, why: long }] : []),
      ...(attached ? [{ id: "files", label: t.attachments, why: attached }] : []),
    ];
    tellWrong(stage, wrong, lang === "zh" ? "：" : ": ");
    if (!read.ok || !sheet?.ok || wrong.length > 0) return null;
    const chosen = chosenIn(files).map(async ({ name, file }) => ({
      name,
      from: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    const first = { name: COST_SHEET_NAME, from: null, bytes: sheet.plain };
    return { typed: now, priceFen: read.priceFen, sheet: read.sheet, files: [first, ...(await Promise.all(chosen))] };
  }

  /** Fills the page from a copy that was kept; it is opened on this machine. */
  async function reopen(): Promise<void> {
    const said = part(stage, "[data-reopened]");
    said.textContent = t.working;
    const found = await openCopy(facts);
    said.textContent = typeof found === "string" ? found : t.reopened;
    if (typeof found === "string") return;
    price.value = found.price;
    tax.value = found.tax;
    lines.fill(found.lines);
    compute();
  }

  const failing = (id: string) => () => mark(id, t.noSealer);
  lines.fill([{ kind: "labour", quantity: "", unit: "", rate: "" }]);
  compute();
  part(stage, "[data-edit]").addEventListener("input", compute);
  part(stage, "[data-reopen]").addEventListener("click", () => void reopen().catch(failing("copy")));
  part(stage, "[data-to-check]").addEventListener("click", () => {
    void checked()
      .then((bid) => bid && toCheck(bid))
      .catch(failing("lines"));
  });
}
