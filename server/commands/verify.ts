import { runVerify } from "./run-verify";

const { out, err, exit } = await runVerify(process.argv.slice(2));
for (const line of out) process.stdout.write(`${line}\n`);
for (const line of err) process.stderr.write(`${line}\n`);
process.exitCode = exit;
