import { Busboy } from "@fastify/busboy";
import { FORM_BOUNDS, TooMuchSent } from "~/lib/form-bounds";
import { piecesOf } from "./pieces";

/** What becomes of a file's bytes: held for who may send files, read past for everybody else. */
type Files = "held" | "named";

/** A name inside a form's part, whose quotes and line ends browsers write as percent codes (WHATWG HTML, multipart/form-data). */
const plainName = (text: string): string =>
  text.replace(/%(?:0D|0A|22)/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));

/** Longer than file systems allow; the rest is cut. */
const LONGEST_FILE_NAME = 1_000;

type Parser = { readonly write: (chunk: Uint8Array) => Promise<void>; readonly end: () => Promise<FormData> };

/** Puts a form together while it arrives. Throws TooMuchSent at the part, field, file, name or word beyond the bounds, however much follows. */
function formParser(contentType: string, files: Files): Parser {
  const form = new FormData();
  let left: number = FORM_BOUNDS.wordBytes;
  const parser = new Busboy({
    headers: { "content-type": contentType },
    limits: {
      ...{ fields: FORM_BOUNDS.fields, files: FORM_BOUNDS.files, parts: FORM_BOUNDS.parts, fieldSize: left },
      headerPairs: 20,
      headerSize: 8_192,
    },
    // An input without a chosen file sends an empty name, which the parser drops, and a kind, which words never have.
    isPartAFile: (_field, type, filename) => filename !== undefined || type !== "text/plain",
    preservePath: true,
  });
  const finished = new Promise<void>((resolve, reject) => {
    const tooMuch = () => reject(new TooMuchSent());
    parser.on("finish", resolve).on("error", reject);
    parser.on("partsLimit", tooMuch).on("fieldsLimit", tooMuch).on("filesLimit", tooMuch);
    const named = (name: string | undefined): string | null => {
      if (name !== undefined && name.length > FORM_BOUNDS.nameLength) tooMuch();
      return name === undefined ? null : plainName(name);
    };
    parser.on("field", (field, value, _cutName, isCut) => {
      const name = named(field);
      left -= Buffer.byteLength(value);
      if (isCut || left < 0) tooMuch();
      else if (name !== null) form.append(name, value);
    });
    parser.on("file", (field, stream, filename, _encoding, type) => {
      const name = named(field);
      const held: Uint8Array<ArrayBuffer>[] = [];
      let bytes = 0;
      stream.on("data", (chunk: Uint8Array) => {
        bytes += chunk.byteLength;
        if (files === "held") held.push(new Uint8Array(chunk));
      });
      stream.on("error", reject);
      stream.on("end", () => {
        const file = plainName(filename ?? "").slice(0, LONGEST_FILE_NAME);
        if (name === null || (files === "named" && bytes === 0)) return;
        form.append(name, new File(files === "held" ? held : [" "], file, { type }));
      });
    });
  });
  // Whoever reads on after the first fault hears of it at the next write; nobody may miss it in between.
  finished.catch(() => {});
  return {
    write: (chunk) => Promise.race([finished, new Promise<void>((resolve) => parser.write(chunk, () => resolve()))]),
    end: async () => {
      parser.end();
      await finished;
      return form;
    },
  };
}

/**
 * A posted form of parts. In: its body, its content type, what becomes of files. Out: the form; of a file that is only named, one
 * of a single blank, or none where it was empty. Throws TooMuchSent as soon as the bounds are passed, anything else for a body that is no such form.
 */
export async function readMultipart(body: ReadableStream<Uint8Array>, contentType: string, files: Files): Promise<FormData> {
  const parser = formParser(contentType, files);
  for await (const piece of piecesOf(body)) await parser.write(piece);
  return parser.end();
}
