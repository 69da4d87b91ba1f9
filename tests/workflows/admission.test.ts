import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { agencyFile } from "#db/queries/agency-file";
import { qualification } from "#db/schema/agency";
import { event, inboxEntry } from "#db/schema/event";
import { file } from "#db/schema/file";
import { readAdmission } from "~/reads/admission/admission-check";
import { readPublicAgency } from "~/reads/admission/agency-public";
import { addItemEntry } from "~/workflows/admission/add-item-entry";
import { addQualification } from "~/workflows/admission/add-qualification";
import { acceptAdmission } from "~/workflows/admission/check-admission";
import { correctAdmission } from "~/workflows/admission/correct-admission";
import { endQualification } from "~/workflows/admission/end-qualification";
import { removeItemEntry } from "~/workflows/admission/remove-item-entry";
import { returnAdmission } from "~/workflows/admission/return-admission";
import { saveAgencyProfile } from "~/workflows/admission/save-agency-profile";
import { advanceDue, nextDueAt } from "~/workflows/engine/advance-due";
import { confirmCode } from "~/workflows/people/confirm-code";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { FACTS, LIGHTNING, newAgency, pdf, readyAgency, sign } from "../support/admission";
import { withDatabase } from "../support/database";
import { type Market, must, testMarket, testTerms } from "../support/market";
import { published } from "../support/stages";

const START = "2026-09-14T10:00:00+08:00";
const database = withDatabase();
let market: Market;

beforeAll(async () => {
  market = await testMarket(database(), START, 0);
});

async function fileOf(id: string) {
  const found = await agencyFile(database().db, id);
  if (!found) throw new Error("no such agency");
  return found;
}

const kindsOf = async (uscc: string) =>
  (await database().db.select({ kind: event.kind }).from(event).where(eq(event.subject, uscc)).orderBy(event.id)).map((row) => row.kind);

describe("an agency's admission", () => {
  it("cannot be signed before facts and proof are complete, nor by an agent without the administrator's role", async () => {
    const { shell } = market;
    shell.clock.set(START);
    const actor = await newAgency(shell, 1);
    expect(await sign(shell, actor)).toMatchObject({ ok: false, reason: "admission.facts-incomplete" });
    must(await saveAgencyProfile(shell, actor, { ...FACTS, licence: pdf("营业执照.pdf") }));
    must(await addItemEntry(shell, actor, "TJ-ZJ-026"));
    expect(await sign(shell, actor)).toMatchObject({ ok: false, reason: "admission.no-item" });
    must(await addQualification(shell, actor, { certificate: LIGHTNING, document: pdf(), renews: null }));
    expect(await sign(shell, { ...actor, roles: ["agency_agent"] })).toMatchObject({ ok: false, reason: "permission.denied" });
    expect((await fileOf(actor.organisationId)).entries[0]?.status).toBe("pending");
  });

  it("is provisionally active at once, and active after publicity and check, whichever comes last", async () => {
    const { shell, operator } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 2);
    must(await sign(shell, actor));
    const signed = await fileOf(actor.organisationId);
    expect(signed.row.status).toBe("active_provisional");
    expect(signed.row.publicityUntil?.toISOString()).toBe("2026-09-20T16:00:00.000Z");
    expect(signed.row.checkDueAt?.toISOString()).toBe("2026-09-16T16:00:00.000Z");
    expect(signed.entries[0]).toMatchObject({ status: "active" });
    expect(await sign(shell, actor)).toMatchObject({ ok: false, reason: "admission.not-now" });
    must(await acceptAdmission(shell, operator, actor.organisationId, signed.row.revision));
    expect((await fileOf(actor.organisationId)).row.status).toBe("active_provisional");
    expect(await acceptAdmission(shell, operator, actor.organisationId, signed.row.revision + 1)).toMatchObject({
      reason: "admission.checked",
    });
    shell.clock.set("2026-09-20T15:59:59.999Z");
    expect(await advanceDue(shell)).toBe(0);
    shell.clock.set("2026-09-20T16:00:00.000Z");
    expect(await advanceDue(shell)).toBe(1);
    expect(await advanceDue(shell)).toBe(0);
    expect((await fileOf(actor.organisationId)).row.status).toBe("active");
    expect(await kindsOf(actor.uscc)).toEqual([
      ...["admission.changed", "admission.changed", "admission.changed"],
      ...["admission.committed", "item-entry.added", "admission.accepted", "admission.completed"],
    ]);
  });

  it("is complete with a late check, in the same step", async () => {
    const { shell, operator } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 3);
    must(await sign(shell, actor));
    shell.clock.set("2026-09-22T02:00:00Z");
    expect(await advanceDue(shell)).toBe(0);
    must(await acceptAdmission(shell, operator, actor.organisationId, (await fileOf(actor.organisationId)).row.revision));
    expect((await fileOf(actor.organisationId)).row.status).toBe("active");
  });

  it("is accepted with a code whose last character disagrees only after the office has compared it, once", async () => {
    const { shell, operator, supervisor } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 41);
    const id = actor.organisationId;
    const code = `${actor.uscc.slice(0, -1)}${actor.uscc.endsWith("0") ? "1" : "0"}`;
    await database().pool.query("update organisation set uscc = $1 where id = $2", [code, id]);
    const revision = async () => (await fileOf(id)).row.revision;
    must(await sign(shell, { ...actor, uscc: code }));
    const page = await readAdmission(database().db, operator, id, await shell.clock.now());
    expect(page?.moves).toEqual(["confirm-code", "return"]);
    expect(await readPublicAgency(database().db, code, await shell.clock.now())).toMatchObject({ codeToConfirm: true });
    expect(await acceptAdmission(shell, operator, id, await revision())).toMatchObject({ reason: "admission.code-unconfirmed" });
    expect(await confirmCode(shell, actor, id, await revision())).toMatchObject({ reason: "permission.denied" });
    const seen = await revision();
    const pressed = await Promise.all([confirmCode(shell, operator, id, seen), confirmCode(shell, operator, id, seen)]);
    expect(pressed.filter((each) => each.ok)).toHaveLength(1);
    expect(await confirmCode(shell, operator, id, await revision())).toMatchObject({ reason: "admission.code-confirmed" });
    expect((await fileOf(id)).row).toMatchObject({ codeConfirmedBy: operator.userId, checkedAt: null });
    expect((await kindsOf(code)).filter((kind) => kind === "admission.code-confirmed")).toHaveLength(1);
    expect(await readPublicAgency(database().db, code, await shell.clock.now())).toMatchObject({ codeToConfirm: false });
    must(await acceptAdmission(shell, operator, id, await revision()));
    const certain = await readyAgency(shell, 42);
    must(await sign(shell, certain));
    const { row } = await fileOf(certain.organisationId);
    expect(await confirmCode(shell, supervisor, certain.organisationId, row.revision)).toMatchObject({ ok: false });
  });

  it("is returned once with everything, corrected with a new clock, and paused when the correction is late", async () => {
    const { shell, operator } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 4);
    const id = actor.organisationId;
    must(await sign(shell, actor));
    const { revision } = (await fileOf(id)).row;
    expect(await returnAdmission(shell, operator, id, revision, [])).toMatchObject({ reason: "admission.no-remarks" });
    expect(await returnAdmission(shell, actor, id, revision, [{ field: "facts", text: "x" }])).toMatchObject({
      reason: "permission.denied",
    });
    const remarks = [
      { field: "licence", text: "营业执照副本模糊，请重新上传清晰的扫描件" },
      { field: "facts", text: "注册资本与营业执照不一致" },
    ];
    must(await returnAdmission(shell, operator, id, revision, remarks));
    expect(await acceptAdmission(shell, operator, id, revision)).toMatchObject({ ok: false });
    expect((await fileOf(id)).row).toMatchObject({ status: "returned", returnRemarks: remarks, pausedAt: null });
    shell.clock.set("2026-09-17T16:00:00.000Z");
    expect(await advanceDue(shell)).toBe(1);
    expect(await advanceDue(shell)).toBe(0);
    expect((await fileOf(id)).row.pausedAt).not.toBeNull();
    must(await saveAgencyProfile(shell, actor, { ...FACTS, licence: pdf("营业执照（清晰）.pdf") }));
    must(await correctAdmission(shell, actor));
    const mended = (await fileOf(id)).row;
    expect(mended).toMatchObject({ status: "active_provisional", pausedAt: null, correctionDueAt: null });
    expect(mended.checkDueAt?.toISOString()).toBe("2026-09-21T16:00:00.000Z");
    const licences = await database()
      .db.select()
      .from(file)
      .where(and(eq(file.subjectId, id), eq(file.subjectKind, "licence")));
    expect(licences.filter((one) => one.supersededAt === null)).toHaveLength(1);
    expect(licences).toHaveLength(2);
    const told = await database().db.select().from(inboxEntry).where(eq(inboxEntry.organisationId, operator.organisationId));
    expect(told.some((entry) => entry.path === `/office/admissions/${id}`)).toBe(true);
  });

  it("refuses the office's decision on a file that changed since it was read", async () => {
    const { shell, operator } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 5);
    must(await sign(shell, actor));
    const { revision } = (await fileOf(actor.organisationId)).row;
    must(await addItemEntry(shell, actor, "TJ-ZJ-002"));
    expect(await acceptAdmission(shell, operator, actor.organisationId, revision)).toMatchObject({ ok: false, reason: "stale" });
  });

  it("signs once, however often it is pressed", async () => {
    const { shell } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 6);
    const presses = await Promise.all(Array.from({ length: 8 }, () => sign(shell, actor)));
    expect(presses.filter((one) => one.ok)).toHaveLength(1);
    expect((await kindsOf(actor.uscc)).filter((kind) => kind === "admission.committed")).toHaveLength(1);
  });
});

describe("an item entry", () => {
  it("holds a certificate once, however often it is sent, and again only with another file", async () => {
    const { shell } = market;
    shell.clock.set(START);
    const actor = await newAgency(shell, 40);
    const send = (document: File) => addQualification(shell, actor, { certificate: LIGHTNING, document, renews: null });
    for (const sent of await Promise.all([send(pdf()), send(pdf()), send(pdf())])) expect(sent.ok).toBe(true);
    expect((await fileOf(actor.organisationId)).qualifications).toHaveLength(1);
    const clearer = new File([await pdf().arrayBuffer(), "\n% a better scan\n"], "扫描件.pdf");
    must(await send(clearer));
    expect((await fileOf(actor.organisationId)).qualifications).toHaveLength(2);
  });

  it("is suspended at 00:00 after the certificate's last day and restored by a renewal, which replaces nothing", async () => {
    const { shell } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 7);
    const id = actor.organisationId;
    must(await sign(shell, actor));
    const next = await nextDueAt(shell);
    expect(next && next <= new Date("2026-09-25T16:00:00Z")).toBe(true);
    shell.clock.set("2026-09-25T15:59:59.999Z");
    await advanceDue(shell);
    expect((await fileOf(id)).entries[0]?.status).toBe("active");
    shell.clock.set("2026-09-25T16:00:00.000Z");
    expect(await advanceDue(shell)).toBeGreaterThan(0);
    expect(await advanceDue(shell)).toBe(0);
    expect((await fileOf(id)).entries[0]).toMatchObject({ status: "suspended", reason: "qualification.expired", expiresAt: null });
    const [old] = (await fileOf(id)).qualifications;
    const renewed = { ...LIGHTNING, validFrom: "2026-09-26", validTo: "2029-09-25", certNo: "示-雷检-0002" };
    must(await addQualification(shell, actor, { certificate: renewed, document: pdf(), renews: old?.id ?? null }));
    const file = await fileOf(id);
    expect(file.entries[0]).toMatchObject({ status: "active", reason: null });
    expect(file.qualifications.map((one) => one.certNo)).toEqual(["示-雷检-0002"]);
    expect(await database().db.select().from(qualification).where(eq(qualification.agencyId, id))).toHaveLength(2);
    must(await endQualification(shell, actor, file.qualifications[0]?.id ?? ""));
    expect((await fileOf(id)).entries[0]).toMatchObject({ status: "suspended", reason: "qualification.lacking" });
    const before = await kindsOf(actor.uscc);
    must(await endQualification(shell, actor, file.qualifications[0]?.id ?? ""));
    expect(await kindsOf(actor.uscc)).toEqual(before);
    const other = await newAgency(shell, 17);
    expect(await endQualification(shell, other, file.qualifications[0]?.id ?? "")).toMatchObject({ ok: false, reason: "not-found" });
  });

  it("comes back by itself when a certificate filed earlier begins", async () => {
    const { shell } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 8);
    const id = actor.organisationId;
    must(await sign(shell, actor));
    const later = { ...LIGHTNING, validFrom: "2026-10-10", validTo: "2029-10-09", certNo: "示-雷检-0003" };
    const [old] = (await fileOf(id)).qualifications;
    must(await addQualification(shell, actor, { certificate: later, document: pdf(), renews: old?.id ?? null }));
    expect((await fileOf(id)).qualifications).toHaveLength(2);
    shell.clock.set("2026-09-25T16:00:00.000Z");
    await advanceDue(shell);
    expect((await fileOf(id)).entries[0]).toMatchObject({ status: "suspended" });
    shell.clock.set("2026-10-09T16:00:00.000Z");
    await advanceDue(shell);
    expect((await fileOf(id)).entries[0]).toMatchObject({ status: "active" });
    expect((await kindsOf(actor.uscc)).slice(-2)).toEqual(["item-entry.suspended", "item-entry.restored"]);
  });

  it("of an abolished item cannot be chosen, and one with an open entry cannot be dropped", async () => {
    const { shell } = market;
    shell.clock.set(START);
    const actor = await readyAgency(shell, 9, "TJ-ZJ-002", null);
    must(await sign(shell, actor));
    expect(await addItemEntry(shell, actor, "TJ-ZJ-022")).toMatchObject({ ok: false, reason: "item.abolished" });
    expect(await addItemEntry(shell, actor, "TJ-ZJ-002")).toMatchObject({ ok: false, reason: "item-entry.exists" });
    const commission = await published(market, testTerms());
    must(await enterCommission(shell, actor, commission));
    expect(await removeItemEntry(shell, actor, "TJ-ZJ-002")).toMatchObject({ ok: false, reason: "item-entry.in-use" });
    must(await addItemEntry(shell, actor, "TJ-ZJ-008"));
    must(await removeItemEntry(shell, actor, "TJ-ZJ-008"));
    expect((await kindsOf(actor.uscc)).filter((kind) => kind.startsWith("item-entry."))).toEqual([
      ...["item-entry.added", "item-entry.added", "item-entry.removed"],
    ]);
  });
});
