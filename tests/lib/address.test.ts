import fc from "fast-check";
import { expect, test } from "vitest";
import { isAddress } from "#server/http/address";
import { plainTarget } from "#server/http/request-target";
import { cases, runs } from "../support/cases";

const HOST = "http://market.example";

/** What the router makes of a path before it asks the platform for its address again. */
const routed = (pathname: string) =>
  pathname
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("/", "%2F"))
    .join("/");

test("every address that is let through is one for the router too, and of the same site", () => {
  const code = fc.integer({ min: 0, max: 255 }).map((byte) => `%${byte.toString(16).padStart(2, "0")}`);
  const piece = fc.oneof(
    code,
    fc.constantFrom("/", "//", "\\", "..", "%2e%2e", "%5C", "%09", "evil.example", ":", "@"),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  let through = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const url = new URL(`${HOST}/${pieces.join("")}`);
      if (!isAddress(url) || url.pathname.includes("//")) return;
      through += 1;
      expect(new URL(routed(url.pathname), HOST).origin).toBe(HOST);
    }),
    runs(2_000),
  );
  expect(through).toBeGreaterThan(cases(2_000) / 20);
});

test.each(["/", "/c/MX-2026-000001", "/en/items", "/%E4%B8%AD", "/%F0%A0%AE%B7", "/a%20b", "/a:b@c", "/items?q=%5C%2F"])(
  "%s is an address",
  (path) => {
    expect(isAddress(new URL(path, HOST))).toBe(true);
  },
);

test.each([
  ["/\\evil.example/x", "/%5Cevil.example/x"],
  ["/\xff\xfe", "/%FF%FE"],
  ["/a`b{c}", "/a%60b%7Bc%7D"],
  ["*", "/%2A"],
  ["items", "/items"],
  ["/items?q=\\a", "/items?q=\\a"],
  ["http://market.example/items", "http://market.example/items"],
  ["/c/MX-2026-000001?a=%5C", "/c/MX-2026-000001?a=%5C"],
])("the target %j reaches the pages as %j", (target, plain) => {
  expect(plainTarget(target)).toBe(plain);
});
