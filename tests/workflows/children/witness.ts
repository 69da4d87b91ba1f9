// Run as a process of its own: a witness as `npm run witness` starts it. With DIES=1 it is killed once its state is on disk, before it answers.
import { answer, finish } from "#server/commands/answer";
import { runWitness } from "#server/commands/run-witness";

const remembered = process.env.DIES === "1" ? () => void process.kill(process.pid, "SIGKILL") : undefined;
const say = (line: string) => void process.stdout.write(`${line}\n`);
finish(await answer(process.argv.slice(2), (argv) => runWitness(argv, { say, ...(remembered && { remembered }) })));
