import type { Database } from "#db/client";
import { type Candidate, candidatesOf, knownDevicesAmong, MOST_NAMESAKES, openCode } from "#db/queries/sign-in";
import { signInName } from "~/domain/access/login-name";
import { parseCode } from "~/domain/access/one-time-code";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { knownSince } from "./device-cookie";
import { codeDigest } from "./one-time-code";
import { whosePassword } from "./passwords";
import type { Proof } from "./sessions";
import { type Counter, countWith, giveBack, nameAtAddress, startAnew } from "./throttle";

export type Credentials = {
  readonly login: string;
  /** The password, or a one-time code in its place. */
  readonly password: string;
  readonly clientAddress: string;
  /** Digests of the tokens by which accounts know this browser. */
  readonly devices?: readonly string[];
};

type Known = { readonly person: Candidate; readonly counter: Counter };

/** The candidates who know this browser, each with the counter of its own guesses. */
async function whoKnows(database: Database, people: readonly Candidate[], devices: readonly string[]): Promise<Known[]> {
  if (devices.length === 0) return [];
  const ids = people.map(({ id }) => id);
  const rows = await knownDevicesAmong(database.db, ids, devices, knownSince());
  return rows.flatMap(({ userId, tokenHash }): Known[] => {
    const person = people.find(({ id }) => id === userId);
    return person ? [{ person, counter: ["device", `${userId}\n${tokenHash}`] }] : [];
  });
}

/** A guess from a browser that the people know: whatever strangers have done, only its own guesses are counted. */
async function decideKnown(database: Database, known: readonly Known[], password: string): Promise<Decision<Candidate | null>> {
  const asked: Known[] = [];
  let pause: Decision<null> = ok(null);
  for (const each of known) {
    const counted = await countWith(database, [each.counter]);
    if (counted.ok) asked.push(each);
    else pause = counted;
  }
  if (asked.length === 0 && !pause.ok) return pause;
  const people = asked.map(({ person }) => person);
  const found = await whosePassword(people, password, people.length);
  if (found) for (const { person, counter } of asked) if (person === found) await startAnew(database, counter);
  return ok(found);
}

/** A guess from anywhere else: counted before any password is looked at, by address, by name and address, and by name. */
async function decideStranger(database: Database, people: readonly Candidate[], name: string, given: Credentials) {
  const { password, clientAddress } = given;
  const counters: readonly Counter[] = [["address", clientAddress], nameAtAddress(name, clientAddress), ["strangers", name]];
  const counted = await countWith(database, counters);
  if (!counted.ok) return counted;
  const found = await whosePassword(people, password, MOST_NAMESAKES);
  if (found) await giveBack(database, counters);
  return found ? ok(found) : refused("sign-in.wrong");
}

/**
 * Whether these credentials are somebody's; what they proved comes back, to open a session with (startSession). A one-time code is
 * looked for first and never counted, so that nobody's guesses stand in its way. Names are counted whether an account has them or not.
 * Refusals: `sign-in.throttled` {minutes}; `sign-in.wrong` for everything else, so that nothing tells which accounts exist or who
 * was deactivated.
 */
export async function decideSignIn({ database, clock }: Pick<Shell, "database" | "clock">, given: Credentials): Promise<Decision<Proof>> {
  const name = signInName(given.login);
  const code = parseCode(given.password);
  const link = code ? await openCode(database.db, codeDigest(code), name, await clock.now()) : null;
  if (link) return ok({ userId: link.userId, code: link.id });
  const people = await candidatesOf(database.db, name);
  const known = await whoKnows(database, people, given.devices ?? []);
  if (known.length > 0) {
    const decided = await decideKnown(database, known, given.password);
    if (!decided.ok) return decided;
    if (decided.value) return ok({ userId: decided.value.id, passwordHash: decided.value.passwordHash });
  }
  const others = people.filter((person) => !known.some((each) => each.person === person));
  const decided = await decideStranger(database, others, name, given);
  if (decided.ok) return ok({ userId: decided.value.id, passwordHash: decided.value.passwordHash });
  // Who mistyped on the own browser is told that, not how many strangers have been guessing.
  return known.length > 0 ? refused("sign-in.wrong") : decided;
}
