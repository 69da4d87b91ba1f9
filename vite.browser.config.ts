import { readdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { minify, version as swc } from "@swc/core";
import { defineConfig, type Plugin, type Rollup } from "vite";
import { alias, at, BROWSER_TARGETS } from "./vite.shared";

const FOLDER = "app/browser";
const entries = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));

const SERVER_ONLY = /\/(app\/(workflows|reads|auth|adapters|routes|components)|db|server)\/[^?]*$/;
/** Begins what is added to a module's id, to make of it the copy of one script. */
const COPY = "?of-";

/** A page's own script may share pure rules and words with the server, nothing else. */
function pureRoomsOnly(): Plugin {
  return {
    name: "pure-rooms-only",
    enforce: "pre",
    load(id) {
      const [file = ""] = id.split(COPY);
      const path = file.startsWith(at(".")) ? file.slice(at(".").length - 1) : "";
      if (SERVER_ONLY.test(path) || id.startsWith("__vite-browser-external")) this.error(`${path || id} cannot run in a browser`);
    },
  };
}

const PAGE_SCRIPT = /\/app\/browser\/([\w-]+)\.ts$/;
/** The verify page's script loads one of these when a file of that kind comes, or when a reader brought something to weigh. */
const CHECK = /\/app\/browser\/verify\/(auction|bid|course|draw|evidence|log|opening|receipt|selection)\.ts$/;
/** What recognises a file is there before any check; what says that it is none of ours comes after one. */
const BEFORE_CHECK = /\/app\/domain\/(?:kernel\/(?:bytes|jcs|json-parse)|verifiable\/shape|selection\/recognise)\.ts/;
const AFTER_CHECK = /\/app\/copy\/verdict\/unreadable\.ts/;
/** Words that the verdicts of one kind share, whether it holds or fails; and what is loaded together for the one or the other. */
const SHARED_WORDS = /\/app\/copy\/(?:define|verdict\/(?:frame|kinds))\.ts/;
const WORDS_OF_FAILURE = /\/app\/copy\/verdict\/(?:fails|file-hash|[\w-]+-(?:codes|rows))\.ts/;
const WORDS_OF_SUCCESS =
  /\/app\/(?:domain\/kernel\/money|copy\/(?:selection\/method-names|verdict\/(?:holds|auction|bid|draw|log|opening|receipt|selection)))\.ts/;
const OF_CHECK = /\?of-verify-(\w+)$/;
const OF_VERIFY_PAGE = `${COPY}verify`;

function scriptOf(path: string): string | undefined {
  const [, kind] = CHECK.exec(path) ?? [];
  return kind ? `verify-${kind}` : PAGE_SCRIPT.exec(path)?.[1];
}

/**
 * Every script holds copies of all that it needs: in one piece it is smaller than parts that several could share, no page loads what
 * only another needs, and whoever checks a file mostly checks more of its kind.
 */
function oneFileAScript(): Plugin {
  return {
    name: "one-file-a-script",
    enforce: "pre",
    async resolveId(source, importer = "") {
      const [path = "", copy] = importer.split(COPY);
      const script = copy ?? scriptOf(path);
      // The verify page's parts share one, which its own script loads; another script that loads a part has its own.
      if (script !== undefined && source.endsWith(PRELOADING)) return /^verify/.test(script) ? null : source + COPY + script;
      if (script === undefined || source.startsWith("\0")) return null;
      const found = await this.resolve(source, path, { skipSelf: true });
      if (!found || found.external || CHECK.test(found.id)) return found;
      const fromPage = script.startsWith("verify-") && (BEFORE_CHECK.test(found.id) || AFTER_CHECK.test(found.id));
      // A copy keeps the package's word that what it does not use may be left out.
      const { moduleSideEffects } = found;
      return { id: found.id + (fromPage ? OF_VERIFY_PAGE : COPY + script), moduleSideEffects };
    },
  };
}

type NewError = {
  readonly type: "NewExpression";
  readonly callee: { readonly name: string };
  readonly start: number;
  readonly end: number;
};

function isNewError(node: object): node is NewError {
  const { type, callee } = node as Partial<NewError>;
  return type === "NewExpression" && /^(?:Range|Type)?Error$/.test(callee?.name ?? "");
}

/** The errors that a part of a syntax tree makes, in the order of the text. */
function errorsIn(part: unknown): NewError[] {
  if (typeof part !== "object" || part === null) return [];
  return isNewError(part) ? [part] : Object.values(part).flatMap(errorsIn);
}

/** The libraries' errors carry no text in a browser: none is ever shown there, for a check answers with codes of its own. */
function errorsWithoutText(): Plugin {
  return {
    name: "errors-without-text",
    transform(code, id) {
      if (!id.includes("/node_modules/@noble/")) return null;
      const without = (text: string, { callee, start, end }: NewError) => `${text.slice(0, start)}new ${callee.name}()${text.slice(end)}`;
      return { code: errorsIn(this.parse(code)).reduceRight(without, code), map: null };
    },
  };
}

type Node = { readonly type: string; readonly start: number; readonly end: number };
type Property = Node & { readonly key?: { readonly name?: string }; readonly value: Node };

/** The words of the other language in a part of a syntax tree: of every pair `{ zh, en }`, and of a verdict's row of four. */
function otherWords(part: unknown, lang: "zh" | "en"): Node[] {
  if (typeof part !== "object" || part === null) return [];
  const {
    type,
    properties,
    callee,
    arguments: given,
  } = part as Partial<Node & { properties: Property[]; callee: { name?: string }; arguments: Node[] }>;
  if (type === "ObjectExpression" && properties?.map((each) => each.key?.name).join() === "zh,en") {
    const [zh, en] = properties.map((each) => each.value) as [Node, Node];
    return lang === "zh" ? [en, ...otherWords(zh, lang)] : [...otherWords(en, lang), zh].sort((a, b) => a.start - b.start);
  }
  if (type === "CallExpression" && callee?.name === "row" && given?.length === 4) return lang === "zh" ? given.slice(2) : given.slice(0, 2);
  return Object.values(part).flatMap((inner) => otherWords(inner, lang));
}

/** A reader loads the words of the own language alone. */
function oneLanguage(lang: "zh" | "en"): Plugin {
  return {
    name: "one-language",
    transform(code, id) {
      if (!id.includes("/app/copy/")) return null;
      const without = (text: string, { start, end }: Node) => `${text.slice(0, start)}0${text.slice(end)}`;
      return { code: otherWords(this.parse(code), lang).reduceRight(without, code), map: null };
    },
  };
}

/** Makes the finished scripts small. SWC, because esbuild's are 4 % larger; its version goes into their names, as their content does. */
function small(): Plugin {
  return {
    name: "small",
    augmentChunkHash: () => swc,
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk")
          chunk.code = (
            await minify(chunk.code, { module: true, compress: { passes: 3, keep_fargs: false }, mangle: true, ecma: 2020 })
          ).code;
      }
    },
  };
}

const PRELOADING = "vite/preload-helper.js";

/** What Vite wraps an import of a part into; the first group is the import. Where it does not match, the script is only larger. */
const WRAPPED =
  /__vitePreload\(async \(\) => \{\s*const \{[^}]*\} = await (import\("[^"]+"\)(?:\.then\(\(n\) => n\.\w+\))?);\s*return \{[^}]*\};\s*\}, [^)]*\)/g;

/** Parts are scripts alone, without style sheets or preloading, so asking for one is a plain import. */
function plainParts(): Plugin {
  return {
    name: "plain-parts",
    enforce: "pre",
    load: (id) => (id.includes(PRELOADING) ? "export const __vitePreload = (part) => part();" : null),
    augmentChunkHash: () => WRAPPED.source,
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === "chunk") chunk.code = chunk.code.replace(WRAPPED, "$1");
    },
  };
}

/** What a built script or part is made from; its code stands beside, in the file of its name. */
export type Part = Pick<Rollup.OutputChunk, "fileName" | "isEntry" | "imports" | "exports"> & { readonly modules: readonly string[] };
/** Lists a language's scripts and parts; not in their folder, which is served. */
export const partsFile = (lang: "zh" | "en"): string => at(`./build/parts-${lang}.json`);

export const partOf = ({ fileName, isEntry, imports, exports, modules }: Rollup.OutputChunk): Part => ({
  fileName,
  isEntry,
  imports,
  exports,
  modules: Object.keys(modules),
});

/** Tells the tests what the served scripts were made from, so that they need not build them again. */
function listOfParts(lang: "zh" | "en"): Plugin {
  return {
    name: "list-of-parts",
    writeBundle(_, bundle) {
      const parts = Object.values(bundle).flatMap((each) => (each.type === "chunk" ? [partOf(each)] : []));
      writeFileSync(partsFile(lang), JSON.stringify(parts));
    },
  };
}

function languageOf(mode: string): "zh" | "en" {
  if (mode !== "zh" && mode !== "en") throw new Error(`the scripts are built with --mode zh or --mode en, not ${mode}`);
  return mode;
}

/**
 * The small scripts of the pages, one file each, without any framework; built once a language, which is the mode. Files in folders
 * below app/browser are their parts.
 */
export default defineConfig(({ mode }) => ({
  resolve: { alias },
  publicDir: false,
  plugins: [
    pureRoomsOnly(),
    oneFileAScript(),
    oneLanguage(languageOf(mode)),
    errorsWithoutText(),
    plainParts(),
    small(),
    listOfParts(languageOf(mode)),
  ],
  build: {
    outDir: `build/browser/${languageOf(mode)}`,
    emptyOutDir: true,
    target: BROWSER_TARGETS,
    minify: false,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      preserveEntrySignatures: "strict",
      input: Object.fromEntries(entries.map((name) => [basename(name, ".ts"), `${FOLDER}/${name}`])),
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "part-[name]-[hash].js",
        assetFileNames: "[name][extname]",
        // A part holds what is named here, not what that imports.
        onlyExplicitManualChunks: true,
        // Not in the page's own script: that one has its version in its address, and a check that imported it would run it twice.
        manualChunks: (id) => {
          if ((BEFORE_CHECK.test(id) && id.endsWith(OF_VERIFY_PAGE)) || id.endsWith(PRELOADING)) return "recognise";
          const [, kind] = OF_CHECK.exec(id) ?? [];
          // What weighs a reader's evidence is one part, and so is what makes a table of a draw.
          if (kind === undefined || kind === "evidence" || kind === "course") return undefined;
          if (SHARED_WORDS.test(id)) return `words-${kind}`;
          return WORDS_OF_FAILURE.test(id) ? `fails-${kind}` : WORDS_OF_SUCCESS.test(id) ? `holds-${kind}` : undefined;
        },
      },
    },
  },
}));
