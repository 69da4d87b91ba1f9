import { describe, expect, test } from "vitest";
import { readForm, readWords } from "~/auth/read-form";
import { FORM_BOUNDS } from "~/lib/form-bounds";

const WORDS = "application/x-www-form-urlencoded";
const PARTS = "multipart/form-data; boundary=x";

/** A post whose body comes in pieces that are made when they are asked for; `asked` counts them. */
function posting(type: string, pieces: number, piece: (at: number) => string) {
  const work = { asked: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (work.asked === pieces) return controller.close();
      controller.enqueue(new TextEncoder().encode(piece(work.asked++)));
    },
  });
  const init = { method: "POST", body, headers: { "content-type": type }, duplex: "half" };
  return { work, request: new Request("http://market.example/sign-in", init as RequestInit) };
}

const statusOf = async (reading: Promise<FormData>): Promise<number> =>
  reading.then(
    () => 200,
    (answer: Response) => answer.status,
  );

const part = (name: string, value: string, file = "") => `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
const whole = (type: string, text: string) => posting(type, 1, () => text).request;
const READERS = [readForm, readWords];

describe("what is beyond the bounds of a form is refused before the rest is asked for", () => {
  test.each([
    ["400,000 tiny parts", PARTS, () => part("a", "").repeat(100)],
    ["400,000 tiny files", PARTS, () => part("a", "", '; filename="b"').repeat(100)],
    ["parts without a name", PARTS, () => "--x\r\n\r\n\r\n".repeat(100)],
    ["a form of fields without a value", WORDS, () => "a&".repeat(100)],
    ["a form of nothing but separators", WORDS, () => "&".repeat(100)],
  ])("%s", async (_what, type, piece) => {
    for (const read of READERS) {
      const { work, request } = posting(type, 4_000, piece);
      expect(await statusOf(read(request))).toBe(413);
      expect(work.asked).toBeLessThan(12);
    }
  });

  test.each([
    ["a name longer than any of ours", WORDS, `${"n".repeat(FORM_BOUNDS.nameLength + 1)}=1`],
    ["the same in a part", PARTS, `${part("n".repeat(FORM_BOUNDS.nameLength + 1), "1")}--x--\r\n`],
    ["a word longer than all words together may be", PARTS, `${part("n", "字".repeat(FORM_BOUNDS.wordBytes / 3 + 1))}--x--\r\n`],
    ["words longer together", PARTS, `${part("n", "a".repeat(FORM_BOUNDS.wordBytes - 5)).concat(part("m", "123456"))}--x--\r\n`],
    ["more words than that", WORDS, `n=${"a".repeat(FORM_BOUNDS.wordBytes)}`],
  ])("%s", async (_what, type, text) => {
    for (const read of READERS) expect(await statusOf(read(whole(type, text)))).toBe(413);
  });
});

describe("a form within them", () => {
  test("keeps its order, repeated names, empty values and every character, whatever its fields are called", async () => {
    const fields = [
      ["title", "示范“一”\u{20bb7}\r\n第二行"],
      ["roles", "a"],
      ["roles", "b"],
      ["__proto__", "1"],
      ["constructor", ""],
      ["", "nameless"],
    ] as const;
    const words = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
    const parts = `${fields.map(([name, value]) => part(name, value)).join("")}--x--\r\n`;
    for (const read of READERS) {
      expect([...(await read(whole(WORDS, words)))]).toEqual(fields);
      expect([...(await read(whole(PARTS, parts)))]).toEqual(fields);
    }
  });

  test("of as many fields as are allowed is read", async () => {
    const names = Array.from({ length: FORM_BOUNDS.fields }, (_, at) => `f${at}`);
    for (const read of READERS) {
      expect([...(await read(whole(WORDS, names.map((name) => `${name}=1`).join("&")))).keys()]).toEqual(names);
      expect([...(await read(whole(PARTS, `${names.map((name) => part(name, "1")).join("")}--x--\r\n`))).keys()]).toEqual(names);
    }
  });

  test("hands on the bytes of a file and its name as it was called", async () => {
    const form = new FormData();
    form.append("document", new File([new Uint8Array([0, 255, 13, 10, 45, 45])], '合同"终"稿.pdf', { type: "application/pdf" }));
    form.append("licence", new File([], ""));
    const request = () => new Request("http://market.example/", { method: "POST", body: form });
    const [file, none] = [...(await readForm(request())).values()] as File[];
    expect([file?.name, file?.type, ...new Uint8Array((await file?.arrayBuffer()) ?? [])]).toEqual([
      '合同"终"稿.pdf',
      "application/pdf",
      ...[0, 255, 13, 10, 45, 45],
    ]);
    expect([none?.name, none?.size]).toEqual(["", 0]);
    expect([...(await readWords(request())).values()].map((each) => (each as File).size)).toEqual([1]);
  });
});

test.each([
  ["application/json", "{}", 415],
  ["text/plain", "a=b", 415],
  ["application/x-www-form-urlencoded-not", "a=b", 415],
  ["multipart/form-data", "--x--", 400],
  ["multipart/mixed; boundary=x", "--x--", 415],
  [PARTS, "no parts at all", 400],
  [PARTS, part("cut", "off").slice(0, -4), 400],
  [PARTS, "", 400],
  ["APPLICATION/X-WWW-FORM-URLENCODED; charset=gbk", "a=%D6%D0", 200],
])("%s with %j is answered %i", async (type, text, status) => {
  for (const read of READERS) expect(await statusOf(read(whole(type, text)))).toBe(status);
});
