// Run as a process of its own: opens the server's database named by its argument and signs in, or guesses wrong, with each name it is told, as often as told.
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openDatabase } from "#db/client";
import { systemEntropy } from "~/lib/entropy";
import { guessAtOnce, signInOnce } from "../../support/account";
import { testShell } from "../../support/market";

export type Job = { readonly login: string; readonly guess?: boolean; readonly times: number };

const database = await openDatabase({ url: process.argv[2] ?? "" });
const shell = { ...(await testShell(database, "2026-09-14T01:00:00Z")), entropy: systemEntropy };
writeSync(1, "ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const { login, guess, times } = JSON.parse(line) as Job;
  const all = guess
    ? await guessAtOnce(shell, login, times)
    : await Promise.all(Array.from({ length: times }, () => signInOnce(shell, login)));
  writeSync(1, `${JSON.stringify(all.filter((each) => each !== null))}\n`);
}
await database.close();
