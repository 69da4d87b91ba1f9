import { answer, finish } from "./answer";
import { runWitness } from "./run-witness";

finish(await answer(process.argv.slice(2), (argv) => runWitness(argv)));
