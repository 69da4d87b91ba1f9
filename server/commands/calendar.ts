import { finish } from "./command-shell";
import { runCalendar } from "./run-calendar";

finish(await runCalendar(process.argv.slice(2), process.env));
