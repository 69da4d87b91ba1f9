import { readdirSync, readFileSync } from "node:fs";
import { platform } from "node:os";

/** Ticks of the kernel's clock a second: the same on every Linux. */
const TICKS = 100;
const EVERY = 1_000;
/** The part of what is not counted. */
export const APART = "apart";

/** What the kernel tells of a process: who it is, whose child, and its processor time, its own and that of children that it has waited for. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [own, waited] = [11, 13].map((at) => (Number(fields[at]) + Number(fields[at + 1])) / TICKS);
    return { key: `${pid} ${fields[19]}`, parent: Number(fields[1]), own, waited };
  } catch {
    return null;
  }
}

/**
 * Counts the processor seconds of processes and of all that descends from them, those included that nobody waits for: a server that went
 * into the background, the parts of a browser that was killed. It looks once a second; what lived and died between two looks is counted
 * by what its parent has waited for. On Linux alone; elsewhere `seconds` is null.
 */
export function createMeter() {
  /** Every process ever seen, by pid and start: its last numbers, whether it is there, and whose part it is. */
  const known = new Map();
  const roots = new Map();

  function look() {
    const found = new Map();
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      const stat = statOf(name);
      if (stat) found.set(Number(name), stat);
    }
    const partOf = (pid, depth = 0) => {
      const stat = found.get(pid);
      if (!stat || depth > 50) return null;
      return roots.get(pid) ?? known.get(stat.key)?.part ?? (stat.parent > 1 ? partOf(stat.parent, depth + 1) : null);
    };
    for (const each of known.values()) each.there = false;
    for (const [pid, stat] of found) {
      const part = partOf(pid);
      if (part === null) continue;
      const parent = found.get(stat.parent)?.key ?? null;
      // Whoever was adopted by another keeps its first parent: that one has not waited for it.
      const first = known.get(stat.key)?.parent;
      known.set(stat.key, {
        ...stat,
        part,
        there: true,
        parent: first === undefined ? parent : first,
        adopted: first !== undefined && first !== parent,
      });
    }
  }

  const linux = platform() === "linux";
  const timer = linux ? setInterval(look, EVERY) : null;
  timer?.unref();

  /** Processor seconds of a part so far, of all together unless one is named: each process's own, and what a parent waited for beyond the children that were seen. */
  function seconds(part) {
    if (!linux) return null;
    look();
    const children = new Map();
    for (const [key, each] of known) {
      if (!each.there && !each.adopted) children.set(each.parent, [...(children.get(each.parent) ?? []), key]);
    }
    // What a parent waited for may be older than its children's end: an ended process counts for all that is known below it.
    const below = (key) => (children.get(key) ?? []).reduce((sum, child) => sum + whole(child), 0);
    const whole = (key) => known.get(key).own + Math.max(known.get(key).waited, below(key));
    let total = 0;
    for (const [key, each] of known) {
      if (part === undefined ? each.part === APART : each.part !== part) continue;
      total += each.own + Math.max(0, each.waited - below(key));
    }
    return total;
  }

  return {
    /** From now on this process and its descendants count for the part. */
    watch: (pid, part) => {
      roots.set(pid, part);
      if (linux) look();
    },
    seconds,
    stop: () => timer && clearInterval(timer),
  };
}
