// Run as a process of its own: a witness that signs another tree than it is asked for, or, with the argument `late`, the right one at another time.
import { createServer } from "node:http";
import { fromHex } from "~/domain/kernel/bytes";
import { cosignNote, formatKey, noteKeyOf, parseNote } from "~/domain/verifiable/note";
import { parseAddCheckpoint } from "~/domain/verifiable/witness";

const secret = fromHex("07".repeat(32)) ?? new Uint8Array();
const name = "liar.example/witness";
const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  const { text } = parseNote(parseAddCheckpoint(body)?.checkpoint ?? "") ?? { text: "" };
  const isLate = process.argv[2] === "late";
  const [origin, size, root] = text.split("\n");
  const other = `${origin}\n${Number(size) + 1}\n${root}\n`;
  response.end(cosignNote(isLate ? text : other, name, secret, new Date(Date.now() - (isLate ? 86_400_000 : 0))));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  process.stdout.write(`公钥：${formatKey(noteKeyOf("witness", name, secret))}\nhttp://127.0.0.1:${port}。\n`);
});
