import { publishedByNumber, publishedNumbersOf } from "#db/queries/commissions";
import { drawOfInputs } from "#db/queries/draws";
import { filesWithHash } from "#db/queries/files";
import { lineOfHash } from "#db/queries/log";
import type { EventKind } from "~/domain/kernel/events";
import { type Asked, readAsked } from "~/forms/log/asked";
import type { Shell } from "~/lib/shell";
import { readCommissionPage } from "../notice/commission-page";
import { outageOf } from "../outage/certificate";
import { lineName } from "./line-name";
import { readLogEvent } from "./log-event";

/** A file with these bytes as a notice shows it; `open` where anybody may open it; `superseded`: why another took its place. */
export type FoundFile = {
  readonly number: string;
  readonly name: string;
  readonly at: Date;
  readonly superseded: string | null;
  readonly open: string | null;
};

/** What the paper desk answers. `from-here` is told of what is public alone: everything else is not from here. */
export type Checked =
  | { readonly kind: "commission"; readonly number: string; readonly title: string; readonly publishedAt: Date; readonly drawn: boolean }
  | { readonly kind: "certificate"; readonly number: string; readonly since: Date; readonly until: Date }
  | { readonly kind: "line"; readonly name: string; readonly event: EventKind; readonly at: string }
  | { readonly kind: "files"; readonly files: readonly FoundFile[] }
  | { readonly kind: "roster"; readonly number: string }
  | { readonly kind: "unknown"; readonly asked: NonNullable<Asked>["kind"] };

type Outside = Pick<Shell, "database" | "logStore">;

/** The same bytes may lie in many places: the newest are told. */
const PLACES = 3;
/** Of the rows with these bytes so many are looked at: an unpublished draft's copy must not hide a published one. */
const ROWS = 20;

/** Files with this hash that a notice shows, by the notice's own rule of what is public. */
async function filesOf({ database }: Pick<Shell, "database">, sha256: string, now: Date): Promise<FoundFile[]> {
  const rows = await filesWithHash(database.db, sha256, ROWS);
  const numbers = await publishedNumbersOf(
    database.db,
    rows.flatMap(({ commissionId }) => commissionId ?? []),
  );
  const found: FoundFile[] = [];
  for (const number of numbers.slice(0, PLACES)) {
    const page = await readCommissionPage(database, number, now);
    const same = (each: { readonly sha256: string }) => each.sha256 === sha256;
    const own = page?.notice.files.filter(same) ?? [];
    const between = page?.partyFiles.filter((each) => same(each) && each.of !== "notice") ?? [];
    for (const { id, name, uploadedAt, superseded } of [...own, ...between])
      found.push({ number, name, at: uploadedAt, superseded, open: own.some((each) => each.id === id) ? id : null });
  }
  return found;
}

async function hashOf(shell: Outside, text: string, now: Date): Promise<Checked> {
  const files = await filesOf(shell, text, now);
  if (files.length > 0) return { kind: "files", files };
  const number = await drawOfInputs(shell.database.db, text);
  if (number) return { kind: "roster", number };
  const line = await lineOfHash(shell.database.db, text);
  return (line && (await lineNamed(shell, lineName(line.log, line.index)))) ?? { kind: "unknown", asked: "hash" };
}

/** A line of the log that is served: one behind the checkpoint is nobody's to know yet. */
async function lineNamed(shell: Outside, name: string): Promise<Checked | null> {
  const event = await readLogEvent(shell, name);
  return event && "leaf" in event ? { kind: "line", name: event.name, event: event.kind, at: event.leaf.t } : null;
}

/** What is known here of what somebody typed or scanned; null where nothing was asked. Told is only what any visitor can find. */
export async function readCheck(shell: Outside, search: URLSearchParams, now: Date): Promise<Checked | null> {
  const asked = readAsked(search.get("q"));
  if (!asked) return null;
  const unknown = { kind: "unknown", asked: asked.kind } as const;
  if (asked.kind === "hash") return hashOf(shell, asked.text, now);
  if (asked.kind === "line") return (await lineNamed(shell, asked.text)) ?? unknown;
  if (asked.kind === "certificate") {
    const outage = await outageOf(shell.database.db, asked.text);
    return outage ? { kind: "certificate", number: asked.text, since: outage.since, until: outage.until } : unknown;
  }
  const row = asked.kind === "commission" ? await publishedByNumber(shell.database.db, asked.text) : null;
  if (!row?.publishedAt) return unknown;
  return { kind: "commission", number: asked.text, title: row.title, publishedAt: row.publishedAt, drawn: row.resultAt !== null };
}
