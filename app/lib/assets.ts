import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGS, type Lang } from "~/copy/define";
import { projectPath } from "./project-path";

type Urls = Readonly<Record<string, string>>;

/** In development Vite serves the sources themselves. */
function sourceUrls(): Urls {
  const files = readdirSync(projectPath("app/browser")).filter((name) => name.endsWith(".ts"));
  return Object.fromEntries(files.map((name) => [name.slice(0, -3), `/app/browser/${name}`]));
}

/** A new build is fetched at once and the same one stays cached, because the address holds the content's hash. Each language has its own scripts. */
function builtUrls(lang: Lang): Urls {
  const folder = projectPath(`build/browser/${lang}`);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".js") && !name.startsWith("part-")) : [];
  const version = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("base64url")
      .slice(0, 10);
  return Object.fromEntries(files.map((name) => [name.slice(0, -3), `/assets/${lang}/${name}?v=${version(name)}`]));
}

let known: Readonly<Record<Lang, Urls>> | null = null;

/** Addresses of the pages' own scripts in that language, by name ("enhance", "watch"). For loaders: it reads the disk once. */
export function scriptUrls(lang: Lang): Urls {
  if (import.meta.env.DEV) return sourceUrls();
  known ??= Object.fromEntries(LANGS.map((each) => [each, builtUrls(each)])) as Record<Lang, Urls>;
  return known[lang];
}
