import { standingAwards } from "#db/queries/awards";
import { insertFiling } from "#db/writes/filing";
import { agreedTerms, type ContractTerms, decideFiling, type FilingMeasure } from "~/domain/contract/key-terms";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { type ReceivedUpload, recordUpload } from "../files/store-upload";
import { noticeTerms } from "../posting/notice-terms";

export type FilingInput = {
  readonly contract: ContractTerms;
  readonly deviations: Readonly<Record<string, string>>;
  readonly document: ReceivedUpload;
};

/** What a commission's contract is measured by. */
export const filingMeasure = (row: Parameters<typeof noticeTerms>[0], facts: CommissionFacts, now: Date): FilingMeasure => ({
  notice: agreedTerms(noticeTerms(row), facts.priceFen),
  awardedAt: facts.award?.awardedAt ?? now,
  now,
});

/**
 * Files the signed contract with its document; the other side answers (market §3.3 #14–15). `seen`: the revision on the page.
 * Refusals: the gate's, and those of decideFiling.
 */
export async function fileContract(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  input: FilingInput,
): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, facts, now }) => {
    const side = actor.organisationId === facts.purchaserId ? "purchaser" : "provider";
    const decided = decideFiling(input.contract, input.deviations, filingMeasure(row, facts, now));
    if (!decided.ok) return decided;
    const current = (await standingAwards(tx, row.id)).find((each) => each.position === facts.award?.position);
    if (!current) throw new Error(`commission ${row.id} has no award to file a contract for`);
    const id = shell.entropy.id(now);
    const { contract, deviations, document } = input;
    return ok({
      payload: {
        side,
        signedOn: contract.signedOn,
        priceFen: contract.priceFen,
        duration: { ...contract.duration },
        payDays: contract.payDays,
        differs: decided.value.filter((each) => !each.equal).map((each) => each.term),
        document: document.sha256,
      },
      write: async () => {
        await insertFiling(tx, {
          id,
          commissionId: row.id,
          awardId: current.id,
          filedBySide: side,
          filedBy: actor.userId,
          filedAt: now,
          ...contract,
          deviations,
        });
        await recordUpload(tx, shell, actor, document, { subjectKind: "contract_filing", subjectId: id, visibility: "parties" }, now);
      },
    });
  };
  const made = await makeMove(shell, actor, commissionId, "file-contract", { seen, said: input, act });
  return made.ok ? ok(null) : made;
}
