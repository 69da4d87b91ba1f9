import { finish } from "./answer";
import { terminalShell } from "./command-shell";
import { runOpen } from "./run-open";

finish(await runOpen(process.argv.slice(2), terminalShell()));
