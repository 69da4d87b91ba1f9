import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import options from "./remix.config.js";
import { alias, at } from "./vite.shared";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The framework names its own server entry; ours starts the HTTP server and imports the framework's build from there. */
function ownServerEntry(): Plugin {
  return {
    name: "own-server-entry",
    config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: "server/main.ts" } } } : undefined),
    // The framework's input is a string set by its plugin; objects are merged, strings replaced, so ours must come last.
    enforce: "post",
  };
}

/** Pages carry no framework script, so a change is shown by loading the page again. */
function reloadOnChange(): Plugin {
  return {
    name: "reload-on-change",
    apply: "serve",
    handleHotUpdate({ server }) {
      server.ws.send({ type: "full-reload" });
    },
  };
}

const SERVER_ONLY = /\/(app\/(workflows|reads|auth|adapters)|db|server)\/[^?]*$/;

/** The framework takes loaders and actions out of the browser's half; whatever server-only module is still asked for there is a mistake. */
function keepServerRoomsOut(): Plugin {
  return {
    name: "keep-server-rooms-out",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    enforce: "pre",
    load(id) {
      const path = id.startsWith(at(".")) ? id.slice(at(".").length - 1) : "";
      if (SERVER_ONLY.test(path)) this.error(`${path} belongs to the server and was reached by the browser's bundle`);
    },
  };
}

export default defineConfig({
  resolve: { alias },
  plugins: [keepServerRoomsOut(), tailwindcss(), remix(options), ownServerEntry(), reloadOnChange()],
  build: { target: "es2022", chunkSizeWarningLimit: 2000, reportCompressedSize: false },
  ssr: { optimizeDeps: { noDiscovery: true } },
  optimizeDeps: { noDiscovery: true, include: [] },
  clearScreen: false,
});
