import { FORM_BOUNDS, TooMuchSent } from "~/lib/form-bounds";
import { readMultipart } from "./multipart";
import { piecesOf } from "./pieces";

const AMPERSAND = 0x26;
const WORDS = "application/x-www-form-urlencoded";
const PARTS = "multipart/form-data";

/** How many fields a piece of a form of words ends, looked for no further than the bound. */
function endedIn(chunk: Uint8Array, most: number): number {
  let found = 0;
  for (let at = chunk.indexOf(AMPERSAND); at >= 0 && found <= most; at = chunk.indexOf(AMPERSAND, at + 1)) found += 1;
  return found;
}

/** A form of words alone. Its fields are counted as they arrive, before anything is decoded. */
async function readUrlEncoded(body: ReadableStream<Uint8Array>): Promise<FormData> {
  const chunks: Uint8Array[] = [];
  let [bytes, fields] = [0, 1];
  for await (const chunk of piecesOf(body)) {
    bytes += chunk.byteLength;
    fields += endedIn(chunk, FORM_BOUNDS.fields);
    if (bytes > FORM_BOUNDS.wordBytes || fields > FORM_BOUNDS.fields) throw new TooMuchSent();
    chunks.push(chunk);
  }
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString("utf8"))) {
    if (name.length > FORM_BOUNDS.nameLength) throw new TooMuchSent();
    form.append(name, value);
  }
  return form;
}

async function read(request: Request, files: "held" | "named"): Promise<FormData> {
  if (request.body === null) return new FormData();
  const type = request.headers.get("content-type") ?? "";
  const kind = type.split(";")[0]?.trim().toLowerCase();
  if (kind !== WORDS && kind !== PARTS) throw new Response(null, { status: 415 });
  try {
    return kind === WORDS ? await readUrlEncoded(request.body) : await readMultipart(request.body, type, files);
  } catch (error) {
    throw new Response(null, { status: error instanceof TooMuchSent ? 413 : 400 });
  }
}

/** What was posted, whole. Throws 415 for what is none of the two kinds of forms, 413 beyond the bounds of a form, 400 for a broken one. */
export function readForm(request: Request): Promise<FormData> {
  return read(request, "held");
}

/** The same for somebody who has not signed in: of a file its name alone, so that however much is sent, little of it is in memory. */
export function readWords(request: Request): Promise<FormData> {
  return read(request, "named");
}
