import { finish } from "./answer";
import { terminalShell } from "./command-shell";
import { runCustodian } from "./run-custodian";

finish(await runCustodian(process.argv.slice(2), terminalShell()));
