import { fileURLToPath } from "node:url";

/** An absolute path of the project. */
export const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

/** The short names of the three source trees, the same for the server, the browser and the tests (tsconfig.json repeats them). */
export const alias = { "~": at("./app"), "#db": at("./db"), "#server": at("./server") };

/** What old office browsers still run; the style sheets are lowered to it after the build (server/setup/lower-css.mjs states the same). */
export const BROWSER_TARGETS = ["chrome99", "firefox97", "safari15.4"];
