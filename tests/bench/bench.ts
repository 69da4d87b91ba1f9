import { benchSealed } from "./sealed.bench";
import { benchVerifiable } from "./verifiable.bench";

/** `npm run bench`: every measurement as a ratio to a bare baseline of the same run, so that machines compare. */
const GROUPS = [
  ["draws, in units of one verified drand round", benchVerifiable],
  ["sealed bids and the log, to the bare work or the goal named", benchSealed],
] as const;

for (const [title, measure] of GROUPS) {
  console.log(`\n${title}`);
  for (const { name, ratio, note } of await measure()) console.log(`  ${name.padEnd(48)} ${ratio.toFixed(3).padStart(12)}   ${note}`);
}
