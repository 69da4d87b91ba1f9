import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** After so many days without a long run `npm test` warns. */
const DAYS = 14;

/** When the full counts were last run: `{ date, commit, seed, passed }`, or null. */
export function readLongRun(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** Keeps what a long run was: its day, the commit it ran on, its seed and how many tests passed. */
export function writeLongRun(path, run) {
  writeFileSync(path, `${JSON.stringify(run, null, 2)}\n`);
}

/** What `npm test` says about the last long run at a moment. */
export function longRunLine(run, now) {
  if (!run) return "! the full counts were never run: npm run test:long";
  const days = Math.floor((now.getTime() - new Date(run.date).getTime()) / 86_400_000);
  const last = `full counts last run on ${run.date} at ${run.commit}, seed ${run.seed}`;
  return days > DAYS ? `! ${last}, ${days} days ago: npm run test:long` : last;
}
