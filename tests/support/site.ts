import { createRequire } from "node:module";
import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { createApp } from "#server/http/app";
import { handlePages } from "#server/http/handle-pages";
import { pagesOf } from "#server/http/route-table";
import { sessionCookie } from "~/auth/cookie";
import { startSession } from "~/auth/sessions";
import * as entry from "~/entry.server";
import { projectPath } from "~/lib/project-path";
import type { RouteHandle } from "~/lib/route-handle";
import type { Shell } from "~/lib/shell";
import * as root from "~/root";
import options from "../../remix.config.js";
import { must } from "./market";

type Module = { readonly handle?: RouteHandle; readonly loader?: unknown; readonly action?: unknown; readonly default?: unknown };
export type TestRoute = {
  readonly id: string;
  /** Path from the root, as routes are named: "/en?/c/:number". */
  readonly path: string;
  readonly file: string;
  readonly index: boolean;
  readonly parentId: string;
  readonly module: Module;
};

const modules = import.meta.glob<Module>("../../app/routes/**/*.{ts,tsx}");

/** The routes as the framework reads them, from the same app/routes.ts. */
export async function readRoutes(): Promise<TestRoute[]> {
  // The framework keeps the folder in a variable of its own that only its compiler sets.
  const compiler = createRequire(import.meta.url)("@remix-run/dev/dist/config/routes.js");
  compiler.setRouteConfigAppDirectory(projectPath("app"));
  const { default: config } = (await import("~/routes")) as { default: RouteConfigEntry[] };
  const found: TestRoute[] = [];
  const add = async (entries: readonly RouteConfigEntry[], parentId: string, above: string): Promise<void> => {
    for (const { file, id = file.replace(/\.\w+$/, ""), path, index = false, children } of entries) {
      const load = modules[`../../app/${file}`];
      if (!load) throw new Error(`no module for ${file}`);
      const whole = [above, path].filter(Boolean).join("/");
      found.push({ id, file, index, parentId, path: `/${whole}`, module: await load() });
      await add(children ?? [], id, whole);
    }
  };
  await add(config, "root", "");
  return found;
}

/** One route a page: a route of moves for each of its pages, with that page's own permissions. */
const pageByPage = (routes: readonly TestRoute[]): readonly TestRoute[] =>
  routes.flatMap((route) =>
    pagesOf(route.path).map((path) => {
      const access = route.module.handle?.access;
      if (typeof access !== "function") return { ...route, path };
      const own = access({ move: path.split("/").at(-1) });
      return { ...route, path, module: { ...route.module, handle: { ...route.module.handle, access: () => own } } };
    }),
  );

function relativePath(route: TestRoute, routes: readonly TestRoute[]): string | undefined {
  const parent = routes.find((each) => each.id === route.parentId);
  return (parent ? route.path.slice(parent.path.length) : route.path).replace(/^\//, "") || undefined;
}

/** The routes as the framework's build lists them, each path relative to its parent's. */
export const routeTable = (routes: readonly TestRoute[]) => [
  { id: "root", parentId: undefined, path: "", index: undefined, module: root as Module },
  ...routes.map((route) => ({ ...route, path: relativePath(route, routes), index: route.index || undefined })),
];

function buildOf(routes: readonly TestRoute[]): ServerBuild {
  const all = routeTable(routes);
  const build = {
    entry: { module: entry },
    routes: Object.fromEntries(all.map(({ id, parentId, path, index, module }) => [id, { id, parentId, path, index, module }])),
    assets: {
      entry: { imports: [], module: "" },
      routes: Object.fromEntries(
        all.map(({ id, parentId, path, index, module }) => [
          id,
          {
            id,
            parentId,
            path,
            index,
            hasAction: "action" in module,
            hasLoader: "loader" in module,
            hasErrorBoundary: "ErrorBoundary" in module,
            module: "",
            imports: [],
          },
        ]),
      ),
      url: "",
      version: "tests",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: options.future,
    isSpaMode: false,
    mode: "test",
  };
  return build as unknown as ServerBuild;
}

export type TestSite = {
  readonly routes: readonly TestRoute[];
  /** Asks the site; `address` is a path. */
  readonly ask: (address: string, init?: RequestInit) => Promise<Response>;
  /** What the HTTP server hands over, to stand behind a real socket. */
  readonly answer: (request: Request) => Response | Promise<Response>;
  /** The Cookie header of a person who has signed in. */
  readonly signIn: (userId: string) => Promise<string>;
};

export const ORIGIN = "http://market.example";

/** A file is taken as a browser takes it: a list's file that nobody reads would keep its place from whoever asks next. */
async function taken(answer: Response): Promise<Response> {
  const isFile = answer.body !== null && answer.headers.has("content-disposition");
  return isFile ? new Response(await answer.arrayBuffer(), answer) : answer;
}

/** The whole HTTP side over a shell, without a socket: headers, checks, routes, pages. */
export async function testSite(shell: Shell): Promise<TestSite> {
  const routes = await readRoutes();
  const handle = handlePages(buildOf(routes), "test");
  const app = createApp({ shell, handle, staticFolders: [], development: false });
  return {
    routes: pageByPage(routes),
    answer: (request) => app.fetch(request),
    ask: async (address, init) => taken(await app.fetch(new Request(new URL(address, ORIGIN), init))),
    signIn: async (userId) => {
      const { token } = must(await startSession(shell, { userId, userAgent: null }));
      return sessionCookie(shell.config, token).split(";")[0] ?? "";
    },
  };
}

/** A form as a browser of this site posts it. */
export function posted(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): RequestInit {
  const body = new URLSearchParams(fields).toString();
  return {
    method: "POST",
    body,
    headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length), ...headers },
  };
}
