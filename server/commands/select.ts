import { answer, finish } from "./answer";
import { runSelect } from "./run-select";

finish(await answer(process.argv.slice(2), runSelect));
