import type pg from "pg";
import type { LogStore } from "~/adapters/log/log-store";

type Queries = { query: (...args: unknown[]) => unknown };

/** Where the power goes: before the n-th step of what runs from now on, or right after it. */
export type Cut = { readonly step: number; readonly when: "before" | "after" };

class CutOff extends Error {}

/**
 * Counts what a process says to the database and does in the log's folder, statement by statement, and cuts it off at one: nothing further
 * comes from it but the rollback that a lost connection would bring. Every client of the pool is counted; `off` while nothing is to be cut.
 */
export function cutting(pool: pg.Pool, store: LogStore) {
  let cut: Cut | null = null;
  let steps = 0;
  let isCut = false;
  const counted = new WeakSet<object>();

  /** Whether this step is the one, or comes after it. */
  function next(text: string): Cut["when"] | null {
    // A begin that fails would leave its connection taken, and before it nothing was done.
    if (!cut || /^(?:rollback|begin)/i.test(text)) return null;
    if (isCut) return "before";
    steps++;
    if (steps !== cut.step) return null;
    isCut = true;
    return cut.when;
  }

  function count(client: object): void {
    if (counted.has(client)) return;
    counted.add(client);
    const queries = client as Queries;
    // Asked anew each time: a later test may count what clients ask, and the pool outlives this one.
    const query = (...args: unknown[]) => Reflect.apply((Object.getPrototypeOf(client) as Queries).query, client, args);
    queries.query = (...args) => {
      const [first] = args;
      const text = typeof first === "string" ? first : String((first as { text?: string } | undefined)?.text ?? "");
      const when = next(text);
      if (when === null) return query(...args);
      const back = args.at(-1);
      const fail = new CutOff(`cut off ${when} step ${steps}: ${text.slice(0, 60)}`);
      if (typeof back === "function") {
        if (when === "before") return void back(fail);
        return query(...args.slice(0, -1), () => back(fail));
      }
      return when === "before" ? Promise.reject(fail) : (query(...args) as Promise<unknown>).then(() => Promise.reject(fail));
    };
  }
  pool.on("acquire", count);

  async function done<T>(name: string, work: () => Promise<T>): Promise<T> {
    const when = next(name);
    if (when === "before") throw new CutOff(`cut off before ${name}`);
    const value = await work();
    if (when === "after") throw new CutOff(`cut off after ${name}`);
    return value;
  }
  const cutStore: LogStore = {
    ...store,
    writeKeys: (...args) => done("keys", () => store.writeKeys(...args)),
    writeTiles: (...args) => done("tiles", () => store.writeTiles(...args)),
    prepareOutside: async (...args) => {
      const laid = await done("lay down", () => store.prepareOutside(...args));
      return { publish: () => done("publish", laid.publish), discard: laid.discard };
    },
  };

  return {
    store: cutStore,
    /** Cuts off what `work` does; out: whether there was such a step. What else it throws is thrown on. */
    async at(where: Cut, work: () => Promise<unknown>): Promise<boolean> {
      [cut, steps, isCut] = [where, 0, false];
      try {
        await work();
      } catch (error) {
        if (!isCut) throw error;
      } finally {
        cut = null;
      }
      return isCut;
    },
  };
}
