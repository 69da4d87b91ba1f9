import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFile } from "~/browser/verify/check-file";
import { LANGS, type Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import { utf8 } from "~/domain/kernel/bytes";
import { recognise } from "~/domain/selection/recognise";
import { ARTEFACT_KINDS, type ArtefactKind } from "~/domain/verifiable/verdict";
import type { Brought } from "~/domain/verifiable/weigh";
import { lower, unreadable } from "../../server/setup/lower-css.mjs";
import { textChanges } from "../domain/verifiable/changes";
import { HONEST, type Honest } from "../domain/verifiable/honest";
import { TRUSTED } from "../domain/verifiable/lock-support";
import { cases } from "../support/cases";
import { SCRIPTS_CONFIG, type Script, scriptsOf } from "../support/scripts";

describe("old browsers", () => {
  test("ranges of media queries and new colours are rewritten", () => {
    const css = lower("@media (width >= 40rem) { a { inset: 0; color: #12495d } }");
    expect(css).toContain("min-width:40rem");
    expect(unreadable(css)).toEqual([]);
  });

  test.each([
    "a { translate: 1px }",
    "a { rotate: 3deg }",
    "a { scale: 2 }",
    "a { color: color-mix(in oklab, currentcolor 50%, transparent) }",
    "a:has(b) { color: red }",
    "a { height: 100dvh }",
    "@container (min-width: 1px) { a { color: red } }",
  ])("%s fails the build", (css) => {
    expect(unreadable(lower(css))).toHaveLength(1);
  });

  test("what states its own condition may stay", () => {
    expect(unreadable(lower("@supports (translate: 1px) { a { translate: 1px } }"))).toEqual([]);
  });
});

/** Bytes, gzipped, that a visitor loads to have a file of any kind checked, whatever the answer, the page's own script with it. */
const CHECK_LIMIT = 40_000;
/** What comes on top when the reader's own evidence, or an event of the log in the file, is weighed: Ed25519, the check of a receipt, and their words. */
const EVIDENCE_LIMIT = 23_000;
const SEALING_LIMIT = 90_000;
/** What every page loads. */
const PAGE_LIMIT = 7_000;
/** Of each kind so many damaged files are told by the served script and by its source. */
const damagedOf = (kind: ArtefactKind): number => (kind === "log" || kind === "receipt" ? 25 : cases(25));

test.each(["~/reads/inbox", "~/components/ui/button", "#db/schema", "node:fs"])(
  "a page's script that needs %s is not built",
  async (source) => {
    const strayed: Plugin = {
      name: "strayed",
      enforce: "pre",
      // This script alone: the others are built below.
      options: (given) => ({ ...given, input: "app/browser/enhance.ts" }),
      transform: (code, id) => (id.endsWith("/kernel/time.ts?of-enhance") ? `import ${JSON.stringify(source)};${code}` : null),
    };
    const config = { configFile: SCRIPTS_CONFIG, mode: "zh", logLevel: "silent", build: { write: false } } as const;
    const end = await build({ ...config, plugins: [strayed] }).then(
      () => "built",
      (error: Error) => error.message,
    );
    expect(end).toContain("cannot run in a browser");
  },
);

test("scripts of no language are not built", async () => {
  await expect(build({ configFile: SCRIPTS_CONFIG, logLevel: "silent", build: { write: false } })).rejects.toThrow(
    /--mode zh or --mode en/,
  );
});

describe.each(LANGS)("the pages' own scripts in %s, as they are built and served", (lang) => {
  let chunks: ReadonlyMap<string, Script>;

  beforeAll(async () => {
    chunks = await scriptsOf(lang);
  });

  /** The files that a browser has loaded once it has loaded these: whatever they import without being asked. */
  function loadedWith(names: readonly string[], loaded = new Set<string>()): Set<string> {
    for (const name of names) {
      if (loaded.has(name)) continue;
      loaded.add(name);
      loadedWith(chunks.get(name)?.imports ?? [], loaded);
    }
    return loaded;
  }

  const weight = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "", { level: 9 }).length, 0);

  /** The part that holds a source file; of the words that each kind's check has a copy of, the copy of that kind. */
  function partWith(path: string, kind?: ArtefactKind): string {
    const ends = (id: string): boolean => (kind ? id : id.replace(/\?.*/, "")).endsWith(path + (kind ? `?of-verify-${kind}` : ""));
    const found = [...chunks.values()].find(({ modules }) => modules.some(ends));
    if (!found) throw new Error(`no part with ${path}`);
    return found.fileName;
  }

  const checkOf = (kind: ArtefactKind): string => partWith(`app/browser/verify/${kind}.ts`);

  test("hold nothing of the server", () => {
    const code = [...chunks.values()].map((chunk) => chunk.code).join("\n");
    expect(code.length).toBeGreaterThan(100_000);
    expect(code).not.toMatch(/drizzle|argon2|postgres:|node:fs|node:crypto|react-dom|process\.env/);
  });

  test("are one file each; only the verify page loads more", () => {
    const entries = [...chunks.values()].filter((chunk) => chunk.isEntry);
    expect(entries.length).toBeGreaterThan(3);
    for (const { fileName, imports } of entries) if (fileName !== "verify.js") expect(imports).toEqual([]);
    expect(weight(["enhance.js"])).toBeLessThanOrEqual(PAGE_LIMIT);
  });

  test("are never imported by a part: an address without the page's version would run them twice", () => {
    const entries = [...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
    for (const { fileName, imports } of chunks.values())
      expect([fileName, imports.filter((name) => entries.includes(name))]).toEqual([fileName, []]);
  });

  /** The words of each answer to a file of this kind: it holds, it fails, it is no such file. */
  const answersOf = (kind: ArtefactKind): readonly (readonly string[])[] => [
    ["holds", kind].map((words) => partWith(`app/copy/verdict/${words}.ts`, kind)),
    ["fails", `${kind}-rows`].map((words) => partWith(`app/copy/verdict/${words}.ts`, kind)),
    [partWith("app/copy/verdict/unreadable.ts")],
  ];

  test.each(ARTEFACT_KINDS)(`check a file of kind %s with at most ${CHECK_LIMIT} bytes, whatever the answer`, (kind) => {
    const table = kind === "draw" ? [partWith("app/browser/verify/course.ts")] : [];
    const weights = answersOf(kind).map((words) => weight(loadedWith(["verify.js", checkOf(kind), ...table, ...words])));
    for (const each of weights) expect(each, weights.join(" ")).toBeLessThanOrEqual(CHECK_LIMIT);
  });

  test.each(ARTEFACT_KINDS)(`weigh what a reader has beside a file of kind %s with at most ${EVIDENCE_LIMIT} bytes more`, (kind) => {
    const [holds = []] = answersOf(kind);
    const loaded = loadedWith(["verify.js", checkOf(kind), ...holds]);
    const evidence = [...loadedWith([partWith("app/browser/verify/evidence.ts")])].filter((name) => !loaded.has(name));
    expect(weight(evidence)).toBeLessThanOrEqual(EVIDENCE_LIMIT);
  });

  test(`check a line of the log with at most ${CHECK_LIMIT} bytes`, () => {
    expect(weight(loadedWith(["log-line.js", "enhance.js"]))).toBeLessThanOrEqual(CHECK_LIMIT);
  });

  test("hold the words of their own language alone", () => {
    const code = [...loadedWith(["verify.js", ...ARTEFACT_KINDS.flatMap((kind) => [checkOf(kind), ...answersOf(kind).flat()])])]
      .map((name) => chunks.get(name)?.code ?? "")
      .join("\n");
    const [own, other] = lang === "zh" ? ["核验不通过", "Not verified"] : ["Not verified", "核验不通过"];
    expect([code.includes(own), code.includes(other)]).toEqual([true, false]);
  });

  test(`play with sealing with at most ${SEALING_LIMIT} bytes`, () => {
    expect(weight(loadedWith(["sealing-toy.js", "enhance.js"]))).toBeLessThanOrEqual(SEALING_LIMIT);
  });

  test.each(["custodian.js", "dealer.js"])(`deal and sign by %s with at most ${SEALING_LIMIT} bytes, and keep nothing`, (name) => {
    expect(weight(loadedWith([name, "enhance.js"]))).toBeLessThanOrEqual(SEALING_LIMIT);
    // A share or a passphrase lies in the fields of the page alone.
    expect(chunks.get(name)?.code).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|XMLHttpRequest|fetch\(|WebSocket/);
  });

  test(`seal a bidder's price with at most ${SEALING_LIMIT} bytes, the page's script and the program beside it`, () => {
    const [page, sealer] = ["bid.js", "bid-sealer.js"].map((name) => chunks.get(name) as Script);
    expect(weight(loadedWith(["bid.js"])) + weight(loadedWith(["bid-sealer.js"]))).toBeLessThanOrEqual(SEALING_LIMIT);
    // Older browsers run a worker that is one plain script alone.
    expect([sealer?.imports, sealer?.exports]).toEqual([[], []]);
    // What is typed is kept nowhere, and the program that reads it asks no address.
    expect(page?.code).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
    expect(sealer?.code).not.toMatch(/localStorage|sessionStorage|indexedDB|XMLHttpRequest|fetch\(|WebSocket/);
  });

  test("load no pairing for a log proof and no Ed25519 for a draw", () => {
    const has = (kind: ArtefactKind, module: string): boolean =>
      [...loadedWith(["verify.js", checkOf(kind), ...answersOf(kind).flat()])].some((name) =>
        (chunks.get(name)?.modules ?? []).some((id) => id.includes(module)),
      );
    expect(has("log", "ed25519.js")).toBe(true);
    expect(has("log", "bls12-381.js")).toBe(false);
    expect(has("draw", "bls12-381.js")).toBe(true);
    expect(has("draw", "ed25519.js")).toBe(false);
  });

  describe("answer as their sources do", () => {
    let folder = "";
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "scripts-"));
      await writeFile(join(folder, "package.json"), '{"type":"module"}');
      for (const { fileName, code } of chunks.values()) await writeFile(join(folder, fileName), code);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    type Check = (file: unknown, lang: Lang, brought: Brought | null) => Promise<Told>;

    /** The script's check, which it exports by its name, or within a namespace where another part imports from it too. */
    async function servedCheck(kind: ArtefactKind): Promise<Check> {
      const script: object = await import(/* @vite-ignore */ pathToFileURL(join(folder, checkOf(kind))).href);
      const inner = Object.values(script).filter((value) => typeof value === "object" && value !== null);
      return [script, ...inner].flatMap(Object.entries).find(([name]) => /^check[A-Z]/.test(name))?.[1];
    }

    test.each(ARTEFACT_KINDS)("to a file of kind %s and damaged ones, also with what a reader has", async (kind) => {
      const [honest] = HONEST[kind]() as [Honest];
      const check = await servedCheck(kind);
      const exits = new Set<number>();
      const unlike = kind === "log" ? honest.text.slice(0, 60) : honest.text.replace(/\}$/, ',"x":1}');
      for (const changed of [honest.text, unlike, ...textChanges(honest.text, damagedOf(kind), kind)]) {
        const bytes = utf8(changed);
        const found = recognise({ bytes });
        if (found.kind !== kind) continue;
        for (const brought of [null, honest.brought, { ...honest.brought, committeeId: "00".repeat(32), trusted: TRUSTED }]) {
          const expected = await checkFile(bytes, lang, brought);
          expect(await check(found.kind === "log" ? found.text : found.json, lang, brought)).toEqual(expected);
          exits.add(expected.exit);
        }
      }
      for (const exit of [honest.exit, 1, 2]) expect(exits).toContain(exit);
    });
  });
});
