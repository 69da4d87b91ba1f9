import { readAllMessages } from "~/workflows/desk/open-message";
import { type Beat, on, person } from "../stage";
import { desks } from "./desks";
import { finished } from "./finished";
import { looks } from "./looks";
import { outage } from "./outage";
import { prices } from "./prices";
import { running } from "./running";
import { selecting } from "./selecting";

/** Before the last working day everybody read their messages: what is unread on the first morning is what has happened since. */
const readUp: Beat = {
  at: on("09-10 17:30"),
  play: async (stage) => {
    for (const key of stage.people.keys()) await readAllMessages(stage.shell, await person(stage, key));
  },
};

/** Every story of the demonstration; the play puts their beats in the order of time. */
export const stories = (): Beat[] => [
  ...finished(),
  ...running(),
  ...selecting(),
  ...prices(),
  ...desks(),
  ...outage(),
  readUp,
  ...looks(),
];
