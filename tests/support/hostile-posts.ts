import type { Random } from "./random";
import { ORIGIN, type TestSite } from "./site";

type Field = readonly [name: string, value: string];
/** Somebody at the site; signing out, and what else ends a session, is sent too, so that the cookie is another one afterwards. */
export type Visitor = { readonly who: string; readonly desk: string | null; readonly userId: string | null; cookie: string };
/** A form as some page shows it to somebody, or an action that no page showed (then it has no fields of its own). */
export type FormAt = { readonly address: string; readonly visitor: Visitor; readonly fields: readonly Field[] };
export type Post = { readonly address: string; readonly init: RequestInit; readonly told: string };

const plain = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? plain(found[1] ?? "") : null;
};

/** The forms of a page that post, with every value that a field of theirs could send. */
export function formsIn(html: string, address: string, visitor: Visitor): FormAt[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = "", inside = ""]) => {
    if (attribute(head, "method") !== "post") return [];
    const fields: Field[] = [];
    let select = "";
    for (const [tag] of inside.matchAll(/<(?:input|textarea|button|select|option)\b[^>]*>/g)) {
      const name = attribute(tag, "name");
      if (tag.startsWith("<select")) select = name ?? "";
      if (tag.startsWith("<option")) fields.push([select, attribute(tag, "value") ?? ""]);
      else if (name !== null && !tag.startsWith("<select")) fields.push([name, attribute(tag, "value") ?? ""]);
    }
    return [{ address: attribute(head, "action") ?? address, visitor, fields }];
  });
}

const deskOf = (path: string): string | undefined => /^\/(agency|department|office)\b/.exec(path)?.[1];

/** Every form that these visitors are shown at these addresses; where they are strangers, or see none, the address as it stands. */
export async function formsOf(site: TestSite, addresses: readonly string[], visitors: readonly Visitor[]): Promise<FormAt[]> {
  const found: FormAt[] = [];
  for (const visitor of visitors)
    for (const address of addresses) {
      const isStrange = deskOf(address) !== undefined && deskOf(address) !== visitor.desk;
      const answer = isStrange ? null : await site.ask(address, { headers: { cookie: visitor.cookie } });
      const forms = answer?.status === 200 ? formsIn(await answer.text(), address, visitor) : [];
      found.push(...(forms.length > 0 ? forms : [{ address, visitor, fields: [] }]));
    }
  return found;
}

const NAMES = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "prototype",
    "__defineGetter__",
    "isPrototypeOf",
    "toLocaleString",
  ],
  ...[
    "",
    " ",
    "\0",
    "a\0b",
    "a[b]",
    "a[]",
    "a.b",
    "a.__proto__.b",
    "then",
    "length",
    "0",
    "-1",
    "名称",
    "\u{20bb7}",
    "\u202e",
    "\ufffe",
    "\r\n",
  ],
  ...[
    "revision",
    "verb",
    "idempotencyKey",
    "carried",
    "rows",
    "add",
    "autosave",
    "user",
    "step",
    "returnTo",
    "password",
    "x".repeat(200),
    "x".repeat(201),
  ],
];
const VALUES = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "1",
    "NaN",
    "Infinity",
    "1e400",
    "0x10",
    "9".repeat(30),
    "1.5",
    "100²",
    "92,00",
    "٣",
    "true",
    "null",
    "undefined",
    "on",
  ],
  ...["2026-02-30", "2026-09-14", "0000-00-00", "9999-12-31", "99999-01-01", "2026-09-14T00:00:00Z", "-271821-04-20", "25:61", "10:00"],
  ...[
    "__proto__",
    "constructor",
    "toString",
    '{"__proto__":{"a":1}}',
    "[]",
    "{}",
    '{"action":"/items","fields":[["__proto__","1"]],"files":[]}',
  ],
  ...[
    "\0",
    "a\0b",
    "\ud800",
    "\udfff",
    "\ufffe",
    "\uffff",
    "\u200e",
    "\u202e",
    "\u0085",
    "\u2028",
    "﷽",
    "👩‍👩‍👧‍👦",
    "\u{20bb7}".repeat(50),
  ],
  ...[
    "'; drop table commission; --",
    "%",
    "%00",
    "%5C",
    "\\",
    "../..",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "<script>",
  ],
  ...[
    "13800000000",
    "022-00000000",
    "name@unit.example",
    "000000000000000000",
    "a".repeat(4_001),
    "字".repeat(5_000),
    "\n".repeat(500),
    "﻿",
  ],
];
const KINDS = [
  ...[
    "text/plain",
    "application/json",
    "application/xml",
    "multipart/mixed; boundary=x",
    "multipart/form-data",
    "multipart/form-data; boundary=",
  ],
  ...[
    "application/x-www-form-urlencoded; charset=gbk",
    "application/x-www-form-urlencoded;",
    "Application/X-WWW-Form-UrlEncoded",
    "multipart",
    "x",
    ",",
  ],
];

/** A name or a value as somebody hostile would choose it, what is real among them. */
const chosen = (random: Random, hostile: readonly string[], real: readonly string[]): string =>
  real.length > 0 && random.once(2) ? random.one(real) : random.one(hostile);

/** The fields of a form: some left out, some doubled, some with other names or values, sometimes a great many. */
function fieldsFor(random: Random, form: FormAt, known: readonly string[], every: readonly string[]): Field[] {
  const kept = form.fields
    .filter(() => !random.once(8))
    .map(([name, value]): Field => {
      // A form is mostly sent as it stands, so that what is wrong reaches past the first check.
      if (random.once(name === "revision" ? 12 : 3)) return [name, chosen(random, VALUES, known)];
      return random.once(20) ? [random.one(NAMES), value] : [name, value];
    });
  const more = Array.from({ length: random.below(4) }, (): Field => [chosen(random, NAMES, every), chosen(random, VALUES, known)]);
  const crowd = random.once(60) ? Array.from({ length: 300 + random.below(700) }, (_, at): Field => [`f${at % 400}`, "1"]) : [];
  const all = [...kept, ...more, ...crowd];
  return random.once(6) ? all.reverse() : all;
}

function addressFor(random: Random, { address }: FormAt, known: readonly string[]): string {
  const [path = "/", query] = address.split("?");
  const parts = path
    .split("/")
    .map((part, at) =>
      at > 1 && random.once(25) ? encodeURIComponent(chosen(random, VALUES, known).replace(/[\ud800-\udfff]/gu, "")) : part,
    );
  const language = random.once(4) && !path.startsWith("/en") ? "/en" : "";
  const asked = random.once(10)
    ? new URLSearchParams([
        [random.one(NAMES), random.one(VALUES)],
        ["section", random.one(VALUES)],
      ]).toString()
    : query;
  return `${language}${parts.join("/")}${asked ? `?${asked}` : ""}`.slice(0, 7_000);
}

async function encoded(random: Random, fields: readonly Field[]): Promise<{ body: Uint8Array; type: string; sort: string }> {
  const sort = random.one(["words", "words", "words", "parts", "parts", "torn", "strange"]);
  const words = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const utf8 = (text: string) => new TextEncoder().encode(text);
  if (sort === "words")
    return { body: utf8(random.once(12) ? `${words}&%E4%B8&=&&%&a` : words), type: "application/x-www-form-urlencoded", sort };
  if (sort === "strange") return { body: utf8(random.once(2) ? words : JSON.stringify(fields)), type: random.one(KINDS), sort };
  const form = new FormData();
  for (const [name, value] of fields.slice(0, 1_000)) {
    if (random.once(4))
      form.append(name, new File([value], random.one(["a.pdf", "a.exe", "", "\\x.pdf", `${"长".repeat(300)}.pdf`, "__proto__"])));
    else form.append(name, value);
  }
  const request = new Request(ORIGIN, { method: "POST", body: form });
  const body = new Uint8Array(await request.arrayBuffer());
  const type = request.headers.get("content-type") ?? "";
  return sort === "torn" ? { body: body.slice(0, random.below(body.length)), type, sort } : { body, type, sort };
}

/** One hostile post, made from a form that somebody is shown; `known`: ids and codes that exist, `every`: the names of all fields of the site. */
export async function hostilePost(random: Random, form: FormAt, known: readonly string[], every: readonly string[]): Promise<Post> {
  const fields = fieldsFor(random, form, known, every);
  const { body, type, sort } = await encoded(random, fields);
  const address = addressFor(random, form, known);
  const headers = {
    origin: ORIGIN,
    cookie: `${form.visitor.cookie}; lang=__proto__`,
    "content-type": type,
    "content-length": String(body.byteLength),
  };
  const told = `${form.visitor.who} POST ${address} ${sort} ${type} ${JSON.stringify(fields).slice(0, 600)}`;
  return { address, init: { method: "POST", body: body as BodyInit, headers }, told };
}
