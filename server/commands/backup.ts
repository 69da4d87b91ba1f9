import { finish } from "./answer";
import { runBackup } from "./run-backup";

finish(await runBackup(process.argv.slice(2), process.env));
