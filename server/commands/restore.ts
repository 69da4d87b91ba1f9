import { finish } from "./answer";
import { runRestore } from "./run-backup";

finish(await runRestore(process.argv.slice(2), process.env));
