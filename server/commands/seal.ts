import { finish } from "./answer";
import { terminalShell } from "./command-shell";
import { runSeal } from "./run-seal";

finish(await runSeal(process.argv.slice(2), terminalShell()));
