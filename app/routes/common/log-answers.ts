import type { DoorContext } from "~/auth/door";
import { type Announcing, announcedNote, logNumber, type ServedLog, servedLog, servedTile } from "~/reads/log/served-log";

/** What a log answers may be read by every other site; each says itself how long it may be kept. */
function answer(body: string | Uint8Array, status: number, type: string, keep: string): Response {
  const headers = {
    "Content-Type": type,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": keep,
  };
  return new Response(typeof body === "string" ? body : new Uint8Array(body), { status, headers });
}

const TEXT = "text/plain; charset=utf-8";
/** A checkpoint is replaced a few times a second (C2SP tlog-tiles): it is not kept for longer. */
const SHORT = "public, max-age=2";
/** A tile of a width never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** Why there is nothing, in one line for whoever reads a program's output. */
const nothing = (why: string): Response => answer(`${why}\n`, 404, TEXT, "no-store");

type Asked = Pick<DoorContext, "database" | "logStore" | "params">;

/** Answers from the log that the address names, or says that it has not begun. */
async function fromLog({ database, logStore, params }: Asked, work: (log: ServedLog) => Response | Promise<Response>): Promise<Response> {
  const number = logNumber(params.log);
  const log = number === null ? null : await servedLog({ database, logStore }, number);
  return log ? work(log) : nothing("there is no such log, or it has no leaf yet");
}

/** The newest signed checkpoint, whoever else signed it. */
export const latestAnswer = (asked: Asked) => fromLog(asked, ({ note }) => answer(note, 200, TEXT, SHORT));

/** The signed checkpoint that is announced; 404 with the reason while no configured witness has signed any. */
export const checkpointAnswer = (asked: Asked & Announcing) =>
  fromLog(asked, async ({ state }) => {
    const announced = await announcedNote(asked, state.number);
    if (!announced || announced === "unsigned")
      return nothing("no witness has signed a checkpoint yet; the newest is at checkpoint/latest");
    return answer(announced.note, 200, TEXT, SHORT);
  });

/** Every key of the log with the moments from and until which it signs, the newest first; a line each, with tabs between. */
export const keyAnswer = (asked: Asked) =>
  fromLog(asked, ({ state }) => {
    const lines = [...state.keys].reverse().map(({ key, from, until }) => `${key}\t${from}\t${until ?? "-"}\n`);
    return answer(lines.join(""), 200, TEXT, "public, max-age=300");
  });

/** A tile of hashes or entries (C2SP tlog-tiles); 404 with the reason beyond the tree. */
export const tileAnswer = (asked: Asked) =>
  fromLog(asked, async (log) => {
    const tile = await servedTile(log, `tile/${asked.params["*"] ?? ""}`);
    if (!tile) return nothing("this is not the path of a tile");
    if ("beyond" in tile) return nothing(`this tile lies beyond the tree, which has ${tile.beyond} leaves`);
    if ("lost" in tile) return nothing("what this tile is made of is lost");
    return answer(tile.bytes, 200, "application/octet-stream", FOR_EVER);
  });
