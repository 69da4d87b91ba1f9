// Run as a process of its own: opens the server's database named by its argument and presses what it is told, all at once.
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openDatabase } from "#db/client";
import type { UserActor } from "~/domain/kernel/actor";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { systemEntropy } from "~/lib/entropy";
import { testShell } from "../../support/market";
import { PRESSES } from "../../support/presses";

export type Job = {
  readonly verb: AnyVerb;
  readonly actor: UserActor;
  readonly id: string;
  readonly seen: number;
  readonly at: string;
  readonly times: number;
};
/** How many presses did it, why the others were refused, and how many of these are led where the first led. */
export type Outcome = { readonly done: number; readonly refused: readonly string[]; readonly again: number };

const database = await openDatabase({ url: process.argv[2] ?? "" });
const shell = { ...(await testShell(database, new Date(0))), entropy: systemEntropy };
writeSync(1, "ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const { verb, actor, id, seen, at, times } = JSON.parse(line) as Job;
  shell.clock.set(at);
  const all = await Promise.all(Array.from({ length: times }, () => PRESSES[verb](shell, actor, id, seen)));
  const refused = [...new Set(all.flatMap((each) => (each.ok ? [] : [each.reason])))];
  const again = all.filter((each) => !each.ok && each.again).length;
  const outcome: Outcome = { done: all.filter((each) => each.ok).length, refused, again };
  writeSync(1, `${JSON.stringify(outcome)}\n`);
}
await database.close();
