import type { Answered, Asked } from "./sealing";

type Final = Exclude<Answered, { readonly progress: unknown }>;

let worker: Worker | null = null;

/** In development the sources themselves are served, which import each other; built it is one plain script, as older browsers need it. */
const begin = (address: string): Worker => new Worker(address, address.endsWith(".ts") ? { type: "module" } : {});

/** Asks the sealing program, which is begun with the first question. Rejects where the browser cannot run it. */
export function askSealer(address: string, asked: Asked, progress: (done: number, total: number) => void = () => {}): Promise<Final> {
  return new Promise((resolve, reject) => {
    worker ??= begin(address);
    const { port1, port2 } = new MessageChannel();
    worker.addEventListener("error", () => reject(new Error("the sealing program does not run")), { once: true });
    port1.onmessage = ({ data }: MessageEvent<Answered>) => {
      if ("progress" in data) return progress(...data.progress);
      port1.close();
      resolve(data);
    };
    worker.postMessage(asked, [port2]);
  });
}
