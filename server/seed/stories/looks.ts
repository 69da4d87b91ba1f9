import { type Look, recordLook } from "~/workflows/looks/record-look";
import { type Beat, current, must, on, person, type Stage } from "../stage";

/** What the office's supervisor and the auditor looked at, so that the journal has something to tell. */
const looked = (at: string, who: "supervisor" | "auditor", given: Omit<Look, "record">, of: (stage: Stage) => Promise<string>): Beat => ({
  at: on(at),
  play: async (stage) => {
    must(await recordLook(stage.shell, await person(stage, who), { ...given, record: await of(stage) }), `${who} looks`);
  },
});

const contractOf = (story: string) => async (stage: Stage) => (await current(stage, story)).id;
const agencyOf = (agency: string) => async (stage: Stage) => (await person(stage, `agency:${agency}`)).organisationId;

/** On the last evening, after everything else: what is drawn at random before stays as it was. */
export const looks = (): Beat[] => [
  looked("09-11 17:30", "auditor", { look: "admission-file", reason: "audit-plan", note: "" }, agencyOf("qingyuan")),
  looked("09-11 17:40", "auditor", { look: "commission-papers", reason: "audit-plan", note: "" }, contractOf("library")),
  looked("09-11 17:50", "supervisor", { look: "commission-papers", reason: "supervision", note: "" }, contractOf("levee")),
  looked("09-11 17:55", "auditor", { look: "event-log", reason: "other", note: "按区纪委部署开展专项检查" }, async () => "all"),
];
