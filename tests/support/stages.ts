import type { CommissionTerms } from "~/domain/commission/terms";
import type { UserActor } from "~/domain/kernel/actor";
import { dateKey } from "~/domain/kernel/time";
import { confirmAward } from "~/workflows/award/confirm-award";
import { confirmFiling } from "~/workflows/contract/answer-filing";
import { acceptDelivery } from "~/workflows/contract/decide-delivery";
import { fileContract } from "~/workflows/contract/file-contract";
import { submitDelivery } from "~/workflows/contract/submit-delivery";
import { advanceDue } from "~/workflows/engine/advance-due";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { type SectionInput, saveDraft } from "~/workflows/posting/save-draft";
import { startDraft } from "~/workflows/posting/start-draft";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { type Market, must, rowOf, seenOf, testTerms } from "./market";

/** Brings a commission to each stage by the same workflows as people use. Every function returns the commission's id. */
export async function drafted(market: Market, terms: CommissionTerms = testTerms()): Promise<string> {
  const { shell, clerk } = market;
  const { id } = must(await startDraft(shell, clerk, { itemCode: terms.itemCode, key: shell.entropy.id(await shell.clock.now()) }));
  const keys = Object.keys(terms).filter((key) => key !== "itemCode") as SectionInput["keys"];
  must(await saveDraft(shell, clerk, id, await seenOf(shell, id), { keys, terms }));
  return id;
}

export async function published(market: Market, terms?: CommissionTerms): Promise<string> {
  return publishDraft(market, await drafted(market, terms));
}

/** A complete draft, brought to its public notice. */
export async function publishDraft(market: Market, id: string): Promise<string> {
  const { shell, clerk, approver, operator } = market;
  must(await submitForApproval(shell, clerk, id, await seenOf(shell, id)));
  must(await approveCommission(shell, approver, id, await seenOf(shell, id)));
  must(await publishCommission(shell, operator, id, await seenOf(shell, id)));
  return id;
}

/** Published, entered by the first `count` agencies. */
export async function entered(market: Market, count = 4, terms?: CommissionTerms): Promise<string> {
  const id = await published(market, terms);
  for (const agency of market.agencies.slice(0, count)) must(await enterCommission(market.shell, agency, id));
  return id;
}

/** Sets the clock to the commission's next due moment and applies what is due, until `until` holds. */
export async function advanceUntil(market: Market, id: string, until: (status: string) => boolean): Promise<void> {
  for (let step = 0; step < 20; step++) {
    const row = await rowOf(market.shell, id);
    if (until(row.status)) return;
    if (row.nextDueAt && row.nextDueAt > (await market.shell.clock.now())) market.shell.clock.set(row.nextDueAt);
    await advanceDue(market.shell);
  }
  throw new Error(`commission ${id} stays ${(await rowOf(market.shell, id)).status}`);
}

export async function drawn(market: Market, count = 4): Promise<string> {
  const id = await entered(market, count);
  await advanceUntil(market, id, (status) => status === "result_published");
  return id;
}

export async function awarded(market: Market, count = 4): Promise<string> {
  const id = await drawn(market, count);
  await advanceUntil(market, id, (status) => status === "awarded");
  return id;
}

/** The agency whose award it is. */
export async function providerOf(market: Market, id: string): Promise<UserActor> {
  const { providerId } = await rowOf(market.shell, id);
  const provider = market.agencies.find((each) => each.organisationId === providerId);
  if (!provider) throw new Error(`commission ${id} has no provider among the agencies`);
  return provider;
}

export const TEST_DOCUMENT = { name: "合同.pdf", mime: "application/pdf", bytes: 3, sha256: "a".repeat(64) };

export async function signed(market: Market): Promise<string> {
  const { shell } = market;
  const id = await awarded(market);
  const provider = await providerOf(market, id);
  must(await confirmAward(shell, provider, id, await seenOf(shell, id)));
  const terms = testTerms();
  const contract = {
    signedOn: dateKey(await shell.clock.now()),
    priceFen: terms.priceFen,
    duration: terms.duration,
    deliverables: terms.deliverables,
    payDays: 30,
  };
  must(await fileContract(shell, provider, id, await seenOf(shell, id), { contract, deviations: {}, document: TEST_DOCUMENT }));
  return id;
}

export async function inPerformance(market: Market): Promise<string> {
  const id = await signed(market);
  must(await confirmFiling(market.shell, market.clerk, id, await seenOf(market.shell, id)));
  return id;
}

export async function delivered(market: Market): Promise<string> {
  const id = await inPerformance(market);
  const provider = await providerOf(market, id);
  must(
    await submitDelivery(market.shell, provider, id, await seenOf(market.shell, id), { note: "技术评估报告终稿", files: [TEST_DOCUMENT] }),
  );
  return id;
}

export async function accepted(market: Market): Promise<string> {
  const id = await delivered(market);
  must(await acceptDelivery(market.shell, market.clerk, id, await seenOf(market.shell, id), "成果齐全，同意验收"));
  return id;
}
