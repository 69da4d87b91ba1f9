import { factsOf } from "#db/queries/commission-facts";
import { selectionById } from "#db/queries/selections";
import type { DraftTerms } from "~/domain/commission/terms";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import { dateKey } from "~/domain/kernel/time";
import type { MethodName } from "~/domain/selection/methods";
import type { Shell } from "~/lib/shell";
import { fileContract } from "~/workflows/contract/file-contract";
import { submitDelivery } from "~/workflows/contract/submit-delivery";
import { receiveUpload } from "~/workflows/files/store-upload";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { attachFiles } from "~/workflows/posting/attach-files";
import { copyCommission } from "~/workflows/posting/copy-commission";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { relistCommission } from "~/workflows/posting/relist-commission";
import { type SectionInput, saveDraft } from "~/workflows/posting/save-draft";
import { startDraft } from "~/workflows/posting/start-draft";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { type Otherwise, sealFor } from "./bids";
import { type ContractChange, contractOf } from "./contract";
import { type Beat, current, must, on, person, provider, type Stage } from "./stage";

/** A page's press: the person, the commission, the revision that the page shows. */
type Press = (shell: Shell, actor: UserActor, id: string, seen: number) => Promise<Decision<unknown>>;

/** Terms as the department fills them in; `focus` is what the project adds to the catalogue's skeleton of the content, in place of a copied one's. */
export type Written = DraftTerms & { readonly focus?: string };

async function makeDraft(
  stage: Stage,
  story: string,
  actor: UserActor,
  { itemCode, terms, method }: { readonly itemCode: string; readonly terms: Written; readonly method: MethodName | null },
): Promise<void> {
  const { shell } = stage;
  const key = shell.entropy.id(await shell.clock.now());
  const { id } = must(await startDraft(shell, actor, { itemCode, key, method }), story);
  stage.commissions.set(story, id);
  await fill(stage, story, actor, terms);
}

async function fill(stage: Stage, story: string, actor: UserActor, { focus, ...written }: Written): Promise<void> {
  const { id, seen, row } = await current(stage, story);
  const skeleton = (row.terms.content ?? "").replace(/\n本项目重点：.*$/s, "");
  const terms = focus ? { ...written, content: `${skeleton}\n本项目重点：${focus}` } : written;
  const keys = Object.keys(terms) as SectionInput["keys"];
  must(await saveDraft(stage.shell, actor, id, seen, { keys, terms }), story);
}

/** The verbs of one story, by the department's short name; each is a beat at its moment. */
export function storyOf(story: string, department: string) {
  const beat = (at: string, work: (stage: Stage) => Promise<void>): Beat => ({ at: on(at), play: work });
  const by = (at: string, who: (stage: Stage) => Promise<UserActor>, press: Press): Beat =>
    beat(at, async (stage) => {
      const { id, seen } = await current(stage, story);
      must(await press(stage.shell, await who(stage), id, seen), `${story} ${at}`);
    });
  const of = (key: string) => (stage: Stage) => person(stage, key);
  const clerk = of(`${department}:clerk`);
  const winner = (stage: Stage) => provider(stage, story);
  return {
    draft: (at: string, itemCode: string, terms: Written, method: MethodName | null = null) =>
      beat(at, async (stage) => makeDraft(stage, story, await clerk(stage), { itemCode, terms, method })),
    edit: (at: string, terms: Written) => beat(at, async (stage) => fill(stage, story, await clerk(stage), terms)),
    copy: (at: string, source: string, terms: Written) =>
      beat(at, async (stage) => {
        const { shell } = stage;
        const from = await current(stage, source);
        const key = shell.entropy.id(await shell.clock.now());
        stage.commissions.set(story, must(await copyCommission(shell, await clerk(stage), from.id, key), story).id);
        await fill(stage, story, await clerk(stage), terms);
      }),
    relist: (at: string, failed: string) =>
      beat(at, async (stage) => {
        const { shell } = stage;
        const from = await current(stage, failed);
        const key = shell.entropy.id(await shell.clock.now());
        stage.commissions.set(story, must(await relistCommission(shell, await clerk(stage), from.id, key), story).id);
      }),
    attach: (at: string, files: readonly File[]) => by(at, clerk, (shell, actor, id, seen) => attachFiles(shell, actor, id, seen, files)),
    submit: (at: string) => by(at, clerk, submitForApproval),
    approve: (at: string) => by(at, of(`${department}:approver`), approveCommission),
    publish: (at: string) => by(at, of("operator"), publishCommission),
    enter: (at: string, agencies: readonly string[]) =>
      agencies.map((agency, place) => {
        const when = new Date(on(at).getTime() + place * 17 * 60_000);
        return {
          at: when,
          play: async (stage: Stage) => {
            const { id } = await current(stage, story);
            must(await enterCommission(stage.shell, await person(stage, `agency:${agency}`), id), `${story} ${agency}`);
          },
        };
      }),
    /** Agencies send sealed prices, in yuan; `other` is sealed otherwise. */
    bid: (at: string, prices: Readonly<Record<string, number>>, other?: Otherwise) =>
      Object.entries(prices).map(([agency, yuan], place) => {
        const when = new Date(on(at).getTime() + place * 13 * 60_000);
        return {
          at: when,
          play: async (stage: Stage) => {
            const { shell } = stage;
            const { id, row } = await current(stage, story);
            const actor = await person(stage, `agency:${agency}`);
            must(
              await enterCommission(shell, actor, id, await sealFor(shell, row, actor, String(yuan * 100), other)),
              `${story} ${agency}`,
            );
          },
        };
      }),
    /** A press about the question that stands, at the selection's own revision. */
    asked: (at: string, who: string, press: Press): Beat =>
      beat(at, async (stage) => {
        const { row } = await current(stage, story);
        const selection = await selectionById(stage.shell.database.db, row.number ?? "");
        if (!selection) throw new Error(`story ${story} has no selection`);
        must(await press(stage.shell, await person(stage, who), selection.id, selection.revision), `${story} ${at}`);
      }),
    clerk: (at: string, press: Press) => by(at, clerk, press),
    approver: (at: string, press: Press) => by(at, of(`${department}:approver`), press),
    operator: (at: string, press: Press) => by(at, of("operator"), press),
    supervisor: (at: string, press: Press) => by(at, of("supervisor"), press),
    agency: (at: string, agency: string, press: Press) => by(at, of(`agency:${agency}`), press),
    winner: (at: string, press: Press) => by(at, winner, press),
    sign: (at: string, side: "winner" | "clerk" = "winner", change: ContractChange = {}) =>
      beat(at, async (stage) => {
        const { shell } = stage;
        const { id, seen, row } = await current(stage, story);
        const actor = side === "winner" ? await winner(stage) : await clerk(stage);
        const { priceFen } = await factsOf(shell.database.db, row);
        const filing = contractOf(row, priceFen, dateKey(await shell.clock.now()), change);
        const document = must(await receiveUpload(shell, filing.scan), story);
        const { contract, deviations } = filing;
        must(await fileContract(shell, actor, id, seen, { contract, deviations, document }), `${story} ${at}`);
      }),
    deliver: (at: string, note: string, files: readonly File[]) =>
      beat(at, async (stage) => {
        const { shell } = stage;
        const { id, seen } = await current(stage, story);
        const received = [];
        for (const file of files) received.push(must(await receiveUpload(shell, file), story));
        must(await submitDelivery(shell, await winner(stage), id, seen, { note, files: received }), `${story} ${at}`);
      }),
  };
}
