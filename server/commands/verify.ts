import { answer, finish } from "./answer";
import { runVerify } from "./run-verify";

finish(await answer(process.argv.slice(2), runVerify));
