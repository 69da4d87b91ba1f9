import { liveNumber } from "#db/queries/log";
import { countKept, keptCosigned, witnessRows } from "#db/queries/log-witness";
import { cosignersOf, type WitnessFault } from "~/domain/verifiable/cosignature";
import { parseKey } from "~/domain/verifiable/note";
import { queryText } from "~/forms/query-text";
import { type ListSource, sourceOf } from "~/lib/list-file";
import { type Announcing, servedLog } from "./served-log";

const ROWS = 50;

/** How a configured witness stands: what it signed last, whether that is all there is, for how long it has been silent, what is wrong with it. */
export type WitnessStanding = {
  readonly name: string;
  readonly key: string;
  /** Whether the site asks it; else it comes by itself. */
  readonly asked: boolean;
  readonly signed: { readonly size: number; readonly at: string } | null;
  /** So long it has signed nothing though there was something new, in milliseconds; null while it has signed all there is, or never signed. */
  readonly silentFor: number | null;
  readonly fault: { readonly kind: WitnessFault; readonly since: string } | null;
};

/** A checkpoint that is kept for a close, and who signed it. */
export type KeptCheckpoint = { readonly size: number; readonly signers: readonly { readonly name: string; readonly at: string }[] };

export type WitnessesPage = {
  /** Lines of the log as it is served; 0 before the first. */
  readonly size: number;
  readonly witnesses: readonly WitnessStanding[];
  readonly kept: readonly KeptCheckpoint[];
  readonly older: string | null;
  readonly isFirstPage: boolean;
};

/** Who signs the live log besides the site, what and when. Only configured witnesses stand here, each signature checked again. `now`: the machine's time. */
export async function readWitnessesPage(shell: Announcing, search: URLSearchParams, now: Date): Promise<WitnessesPage> {
  const { db } = shell.database;
  const number = await liveNumber(db);
  const size = (number === null ? null : await servedLog(shell, number))?.tree.size ?? 0;
  const rows = number === null ? [] : await witnessRows(db, number);
  const witnesses = shell.config.witnesses.map(({ key, line, url }): WitnessStanding => {
    const row = rows.find((each) => each.key === line);
    const signed = row?.signedAt ? { size: row.size, at: row.signedAt.toISOString() } : null;
    const silentFor = row?.signedAt && row.size < size ? Math.max(0, now.getTime() - row.signedAt.getTime()) : null;
    const fault = row?.fault && row.faultAt ? { kind: row.fault, since: row.faultAt.toISOString() } : null;
    return { name: key.name, key: line, asked: url !== null, signed, silentFor, fault };
  });
  const asked = queryText(search.get("before")) || null;
  const page = number === null ? { rows: [], next: null } : await keptSource(shell, number, rows).page(asked, ROWS);
  return { size, witnesses, kept: page.rows, older: page.next, isFirstPage: asked === null };
}

/** Checkpoints that are kept for a close, the newest first, for the page and for its file. */
function keptSource({ database, config }: Announcing, log: number, rows: readonly { readonly key: string }[]): ListSource<KeptCheckpoint> {
  // Whoever signed stays named, though it is configured no more.
  const lines = new Set([...rows.map(({ key }) => key), ...config.witnesses.map(({ line }) => line)]);
  const keys = [...lines].flatMap((line) => parseKey(line) ?? []);
  return {
    count: (most) => countKept(database.db, log, most),
    page: async (after, size) => {
      const before = after !== null && /^\d{1,12}$/.test(after) ? Number(after) : Number.MAX_SAFE_INTEGER;
      const found = await keptCosigned(database.db, log, before, size);
      const kept = found.map((row) => ({
        size: row.size,
        signers: cosignersOf(row.note, keys).map(({ name, at }) => ({ name, at: at.toISOString() })),
      }));
      return { rows: kept, next: found.length === size ? String(found.at(-1)?.size) : null };
    },
  };
}

/** The same as a list that can be taken away; an empty one before the log begins. */
export async function readKept(shell: Announcing): Promise<ListSource<KeptCheckpoint>> {
  const number = await liveNumber(shell.database.db);
  return number === null ? sourceOf<KeptCheckpoint>([]) : keptSource(shell, number, await witnessRows(shell.database.db, number));
}

/** What the log's own page says of its witnesses in a sentence. */
export type WitnessedSize = { readonly configured: number; readonly signers: number; readonly size: number };

/** How many are configured, and how many of them have signed how far: the newest size that any has signed. */
export async function readWitnessedSize(shell: Announcing): Promise<WitnessedSize> {
  const { witnesses } = shell.config;
  const number = witnesses.length === 0 ? null : await liveNumber(shell.database.db);
  const rows = number === null ? [] : await witnessRows(shell.database.db, number);
  const signed = rows.filter(({ key, signedAt }) => signedAt !== null && witnesses.some(({ line }) => line === key));
  const size = Math.max(0, ...signed.map((row) => row.size));
  return { configured: witnesses.length, signers: signed.filter((row) => row.size === size).length, size };
}
