import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { acceptsEncoding } from "#server/http/accepted-encoding";
import { isFromThisSite } from "#server/http/origin-check";
import { loggedPath } from "#server/http/request-number";
import { loadStaticFiles, serveStatic } from "#server/http/static-files";
import { readWords } from "~/auth/read-form";
import { carriedFrom } from "~/forms/carried";
import { parseForm } from "~/forms/parse";
import { testFolder } from "../support/folder";

const at = new URL("http://market.example/sign-in");
const from = (headers: Record<string, string>, configured: string | null = null) => isFromThisSite(new Headers(headers), at, configured);

describe("where a post comes from", () => {
  test.each([
    [{ origin: "http://market.example" }, true],
    [{ origin: "https://market.example" }, true],
    [{ origin: "http://market.example:81" }, false],
    [{ origin: "http://market.example.evil.example" }, false],
    [{ origin: "null" }, false],
    [{}, false],
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "none" }, false],
    [{ "sec-fetch-site": "cross-site", origin: "http://market.example" }, false],
  ])("%o: %s", (headers, expected) => {
    expect(from(headers as Record<string, string>)).toBe(expected);
  });

  test("behind a proxy only the configured address counts", () => {
    expect(from({ origin: "https://public.example" }, "https://public.example")).toBe(true);
    expect(from({ origin: "http://market.example" }, "https://public.example")).toBe(false);
  });
});

describe("the coding that a browser takes", () => {
  test.each([
    ["gzip, deflate, br", true, true],
    ["gzip;q=0", false, false],
    ["gzip;q=0.0, br", false, true],
    ["GZIP ; Q=0, br;q=0.1", false, true],
    ["gzip;q=0.001", true, false],
    ["*", true, true],
    ["*;q=0", false, false],
    ["br;q=0, *", true, false],
    ["*, gzip;q=0", false, true],
    ["identity", false, false],
    ["x-gzip, brotli", false, false],
    ["", false, false],
    [null, false, false],
  ])("%s: gzip %s, brotli %s", (header, gzip, brotli) => {
    expect([acceptsEncoding(header, "gzip"), acceptsEncoding(header, "br")]).toEqual([gzip, brotli]);
  });

  test("decides how a file is sent", () => {
    const folder = testFolder("static");
    writeFileSync(join(folder, "a.css"), "a{color:red}".repeat(100));
    const files = loadStaticFiles([{ folder, at: "/assets", hashed: true }]);
    const sent = (accept: string) => {
      const address = "http://market.example/assets/a.css";
      const answer = serveStatic(files, new Request(address, { headers: { "accept-encoding": accept } }), new URL(address));
      return answer?.headers.get("content-encoding");
    };
    expect([sent("gzip, br"), sent("gzip, br;q=0"), sent("gzip;q=0, br;q=0"), sent("gzip;q=0")]).toEqual(["br", "gzip", null, null]);
  });
});

test("a one-time link's secret never reaches the log", () => {
  const secret = "dGhpcyBpcyBhIHNlY3JldCB0b2tlbiBvZiAzMiBieXRlcw";
  expect(loggedPath(`/account/accept/${secret}`)).toBe("/account/accept/dGhpcy…");
  expect(loggedPath("/c/MX-2026-000123/watch")).toBe("/c/MX-2026-000123/watch");
});

describe("a form with files from somebody whose session has ended", () => {
  test("keeps its words and the files' names; a stranger's megabytes are read past, not held", async () => {
    const form = new FormData();
    form.append("note", "终稿“一”");
    form.append("files", new File([new Uint8Array(8 * 1024 * 1024)], "评估报告.pdf"));
    form.append("files", new File([], ""));
    const words = await readWords(new Request(at, { method: "POST", body: form }));
    expect(carriedFrom(at, words)).toEqual({ action: "/sign-in", fields: [["note", "终稿“一”"]], files: ["评估报告.pdf"] });
    expect(words.getAll("files").map((file) => file instanceof File && file.size)).toEqual([1]);
  });
});

/** A form that counts how often somebody looks at one of its entries. */
class CountedForm extends FormData {
  looks = 0;
  override *[Symbol.iterator](): ReturnType<FormData["entries"]> {
    for (const entry of super.entries()) {
      this.looks += 1;
      yield entry;
    }
  }
  override *keys(): ReturnType<FormData["keys"]> {
    for (const [name] of this) yield name;
  }
  override get(name: string): FormDataEntryValue | null {
    return this.getAll(name)[0] ?? null;
  }
  override getAll(name: string): FormDataEntryValue[] {
    return [...this].filter(([each]) => each === name).map(([, value]) => value);
  }
}

test.each(["of its own", "shared"])("a form of many fields, each name %s, is read in a few passes", (how) => {
  const form = new CountedForm();
  for (let n = 0; n < 1_000; n++) form.append(how === "shared" ? "f" : `f${n}`, "1");
  expect(parseForm(z.object({ login: z.string() }), form).ok).toBe(false);
  expect(form.looks / 1_000).toBeLessThanOrEqual(6);
});
