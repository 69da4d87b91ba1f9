import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { ActionForm } from "~/components/ui/action-form";
import { TextField } from "~/components/ui/text-fields";
import { TypedCard } from "~/components/ui/typed-card";
import { doneText } from "~/copy/moves/verb-pages";
import { actedAs } from "~/copy/people/roles-text";
import { errorWords } from "~/copy/refusals/errors";
import { ownValue } from "~/domain/kernel/own-value";
import { parseForm } from "~/forms/parse";
import { fieldErrors, fieldValue, fieldValues, formRefusal, mendReply } from "~/forms/reply";

/** What every object of the language answers to, though nobody put it there. */
const FOREIGN = Object.getOwnPropertyNames(Object.prototype);

test("the names that every object answers to are known", () => {
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]) expect(FOREIGN).toContain(name);
});

test.each(FOREIGN)("a form with a field named %s is read, refused and shown like any other", (name) => {
  const form = new FormData();
  form.append(name, "一");
  form.append("title", "");
  const parsed = parseForm(z.object({ title: z.string().min(1), other: z.string().optional() }), form);
  expect(parsed).toMatchObject({ ok: false, reply: { errors: { title: ["@field.invalid"] } } });
  for (const reply of [formRefusal(form, "@stale"), mendReply(form, { [name]: ["@field.required"] })]) {
    expect([fieldValue(reply, name), fieldValues(reply, name)]).toEqual(["一", ["一"]]);
    const html = renderToStaticMarkup(
      <>
        <ActionForm lang="zh" reply={reply}>
          <TextField lang="zh" name="title" label="项目名称" reply={reply} />
        </ActionForm>
        <TypedCard lang="zh" reply={reply} />
      </>,
    );
    expect(html).toContain("一");
    expect(html).not.toContain("native code");
  }
  expect(fieldErrors({ errors: {}, values: {} }, name)).toEqual([]);
});

test.each(FOREIGN)("%s is no code of the program", (name) => {
  expect(ownValue({ title: "项目名称" }, name)).toBeUndefined();
  expect(doneText("zh", name)).toBeNull();
  expect(actedAs("zh", name)).toBe("系统");
  expect(errorWords("zh", { status: name, data: name })).toBe(errorWords("zh", { status: 400, data: null }));
});
