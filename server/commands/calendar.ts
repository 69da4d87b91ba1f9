import { finish } from "./answer";
import { runCalendar } from "./run-calendar";

finish(await runCalendar(process.argv.slice(2), process.env));
