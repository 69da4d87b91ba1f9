import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";

const version = (major, minor = 0) => (major << 16) | (minor << 8);

/** Browsers of older offices; vite.shared.ts names the same for scripts. */
export const TARGETS = { chrome: version(99), edge: version(99), firefox: version(97), safari: version(15, 4), ios_saf: version(15, 4) };

/**
 * What those browsers do not read and no tool can rewrite for them. Layers, :is, :where, aspect-ratio and logical properties
 * are not here: all three know them. What sits inside @supports has stated its own condition. Nothing is excepted as decoration.
 */
const UNKNOWN_THERE = [
  { name: "translate, rotate or scale as a property", pattern: /[{;](translate|rotate|scale):/ },
  { name: "color-mix() without @supports", pattern: /color-mix\(/ },
  { name: "a colour of CSS Color 4", pattern: /[\s:,(](oklch|oklab|lch|lab|color|light-dark)\(/ },
  { name: "a range in a media query", pattern: /@media[^{]*[<>]/ },
  { name: ":has()", pattern: /:has\(/ },
  { name: "a container query", pattern: /@container/ },
  { name: "dvh, svh or lvh", pattern: /\d(d|s|l)v(h|w|min|max)\b/ },
  { name: "nested rules", pattern: /&/ },
  { name: "@scope or @starting-style", pattern: /@(scope|starting-style)/ },
];

/** The sheet without its @supports blocks and strings. */
function withoutConditions(css) {
  let rest = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  for (let at = rest.indexOf("@supports"); at !== -1; at = rest.indexOf("@supports")) {
    const open = rest.indexOf("{", at);
    let depth = 1;
    let end = open + 1;
    while (end < rest.length && depth > 0) {
      if (rest[end] === "{") depth += 1;
      if (rest[end] === "}") depth -= 1;
      end += 1;
    }
    rest = rest.slice(0, at) + rest.slice(end);
  }
  return rest;
}

/** What an old browser would still stumble over. In: minified CSS. Out: one sentence each, with the place. */
export function unreadable(css) {
  const plain = withoutConditions(css);
  return UNKNOWN_THERE.flatMap(({ name, pattern }) => {
    const found = pattern.exec(plain);
    return found ? [`${name}: …${plain.slice(Math.max(0, found.index - 80), found.index + 60)}…`] : [];
  });
}

/** One sheet, lowered and minified. In and out: CSS text. */
export function lower(css, filename = "sheet.css") {
  return transform({ filename, code: Buffer.from(css), targets: TARGETS, minify: true }).code.toString();
}

/** Lowers every sheet of a folder in place; throws with the list of what old browsers still cannot read. */
export async function lowerStyles(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".css"))) {
    const css = lower(readFileSync(join(folder, name), "utf8"), name);
    const faults = unreadable(css);
    if (faults.length > 0) throw new Error(`${name} is not readable for Chromium 99, Firefox 97, Safari 15.4:\n${faults.join("\n")}`);
    writeFileSync(join(folder, name), css);
  }
}
