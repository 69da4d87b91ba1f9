import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Recorder = {
  /** The site, with everything that is sent to it passing by. */
  readonly address: string;
  /** Every byte that a browser has sent so far: heads and bodies, whatever made them. */
  readonly sent: () => Buffer;
  readonly stop: () => void;
};

/** Stands before a site and writes down what is sent to it: a browser's own tools leave out what a script sends as files. */
export async function recorderBefore(site: string): Promise<Recorder> {
  const pieces: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const behind = connect(Number(new URL(site).port), "localhost");
    for (const socket of [browser, behind]) open.add(socket.on("error", () => socket.destroy()));
    browser.on("data", (piece: Buffer) => void pieces.push(piece));
    browser.pipe(behind).pipe(browser);
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(pieces),
    stop: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
