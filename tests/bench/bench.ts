import { build, mustBuild } from "../../server/setup/build.mjs";
import { findPostgres } from "../support/server-postgres.mjs";
import { benchLog } from "./log-load";
import { benchLogSize } from "./log-size";
import { benchPages } from "./pages";
import { benchSealed } from "./sealed.bench";
import { benchVerifiable } from "./verifiable.bench";

type Row = { readonly name: string; readonly ratio: number; readonly note: string };

function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { name, ratio, note } of rows) console.log(`  ${name.padEnd(36)} ${ratio.toFixed(2).padStart(9)}  ${note}`);
}

// Everything in one run and as ratios, so that one machine's numbers can be compared with another's.
if (mustBuild()) await build();
print("Pages", await benchPages());
print("Draws, in units of one verified drand round", await benchVerifiable());
print("Sealed bids and the log", await benchSealed());
if (findPostgres()) {
  print("The log under load, on server PostgreSQL", await benchLog());
  print("A log of a million leaves, on server PostgreSQL", await benchLogSize());
}
