import { describe, expect, it } from "vitest";
import { refused } from "~/domain/kernel/decision";
import { parseForm } from "~/forms/parse";
import { departmentForm } from "~/forms/people/account-members";
import { mendReply, refusalBeside } from "~/forms/reply";

const formOf = (...names: readonly string[]): FormData => {
  const form = new FormData();
  for (const name of names) form.append(name, "");
  return form;
};

describe("what is to be mended", () => {
  it("stands in the order in which the page sent its fields; one that sent nothing stays behind the one before it", () => {
    const errors = { second: ["b"], unticked: ["c"], first: ["a"], third: ["d"] };
    const sorted = mendReply(formOf("first", "second", "third"), errors).errors;
    expect(Object.keys(sorted)).toEqual(["first", "second", "unticked", "third"]);
  });

  it("is sorted alike when rules refuse it", () => {
    const refusal = { ...refused("payment.too-much"), also: [refused("payment.date")] };
    const fields: Readonly<Record<string, string>> = { "payment.too-much": "amount", "payment.date": "paidOn" };
    const beside = refusalBeside(formOf("paidOn", "amount"), refusal, ({ reason }) => fields[reason] ?? null);
    expect(Object.keys(beside?.errors ?? {})).toEqual(["paidOn", "amount"]);
  });

  it("begins with the name of a new department, as its page does", () => {
    const parsed = parseForm(departmentForm, new FormData());
    expect(parsed.ok ? [] : Object.keys(parsed.reply.errors)).toEqual(["organisationName", "uscc", "phone", "address"]);
  });
});
