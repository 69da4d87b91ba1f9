import { answer, finish } from "./answer";
import { runMonitor } from "./run-monitor";

finish(await answer(process.argv.slice(2), (argv) => runMonitor(argv)));
