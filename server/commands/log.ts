import { answer, finish } from "./answer";
import { runLog } from "./run-log";

finish(await answer(process.argv.slice(2), (argv) => runLog(argv, process.env)));
