import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { CertificatePage } from "~/components/admission/certificate-page";
import { AddRowButton } from "~/components/contract/add-row-button";
import { RowFields, rowLabels } from "~/components/posting/row-fields";
import { ActionForm } from "~/components/ui/action-form";
import { CheckboxGroup, RadioGroup } from "~/components/ui/choice-fields";
import { DataTable } from "~/components/ui/data-table";
import { FileField } from "~/components/ui/file-field";
import { StatusTag, Tag } from "~/components/ui/status-tag";
import { DateField, MoneyField, PasswordField, TextField } from "~/components/ui/text-fields";
import { LANGS } from "~/copy/define";
import { COMMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { COMMISSION_STATUSES } from "~/domain/kernel/statuses";
import { PROJECT_ROOT } from "~/lib/project-path";

const reply = {
  errors: { title: ["@field.too-long?max=40&length=52"], method: ["@field.choose"] },
  values: { title: "原样", fee: "九万二", day: "下周一", kinds: ["b"] },
  formError: "@stale",
};

const html = renderToStaticMarkup(
  <ActionForm lang="zh" reply={reply} revision={7} verb="save" files autosave="k">
    <TextField lang="zh" name="title" label="项目名称" hint="提示" reply={reply} />
    <div>
      <RadioGroup lang="zh" name="method" label="质量要求" reply={reply} options={[{ value: "a", label: "甲" }]} />
    </div>
    <CheckboxGroup
      lang="zh"
      name="kinds"
      label="成果"
      reply={reply}
      options={[
        { value: "a", label: "甲" },
        { value: "b", label: "乙" },
      ]}
    />
    <MoneyField lang="zh" name="fee" label="服务费" reply={reply} />
    <DateField lang="zh" name="day" label="日期" reply={reply} />
    <PasswordField lang="zh" name="password" label="密码" autoComplete="current-password" reply={reply} />
    <FileField lang="zh" name="file" label="附件" optional />
  </ActionForm>,
);

test("the status of a commission stays in one line, a tag that holds a sentence wraps", () => {
  const css = readFileSync(join(PROJECT_ROOT, "app/components/ui/states.css"), "utf8");
  expect(css).toMatch(/\.tag-status \.tag \{\s*white-space: nowrap;/);
  const [status, sentence] = [
    <StatusTag key="s" lang="zh" status="awaiting_approval" held />,
    <Tag key="t" tone="neutral">
      句
    </Tag>,
  ];
  expect(renderToStaticMarkup(status)).toMatch(/^<span class="tag-list tag-status"><span class="tag /);
  expect(renderToStaticMarkup(sentence)).not.toContain("tag-status");
});

describe("a refused form", () => {
  it("says what is wrong on top, naming and linking each field, and takes the focus there", () => {
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/);
    expect(html).toContain('<a href="#f-title">项目名称：最多 40 个字，现在是 52 个字。</a>');
    expect(html).toContain('<a href="#f-method">质量要求：请选择一项。</a>');
    expect(html).toContain('id="f-method"');
    expect(html).toContain("情况已变化");
  });
  it("is not said to hold something to mend when nothing is", () => {
    const told = renderToStaticMarkup(
      <ActionForm lang="zh" reply={{ errors: {}, values: {}, formError: "@stale" }}>
        {null}
      </ActionForm>,
    );
    expect(told).toContain("提交未成功");
    expect(told).not.toContain("有内容需要修改");
    expect(html).toContain("有内容需要修改");
  });
  it("tells kinds of files and a file's problem in the page's own punctuation", () => {
    expect(html).toContain("可上传 PDF、OFD、DOCX、XLSX、JPG、PNG，");
    expect(html).toContain('data-words-of="{file}：{problem}"');
    const english = renderToStaticMarkup(<FileField lang="en" name="file" label="File" />);
    expect(english).toContain("PDF, OFD, DOCX");
    expect(english).toContain('data-words-of="{file}: {problem}"');
  });
  it("ties hint and error to the input", () => {
    expect(html).toMatch(/id="f-title"[^>]*aria-describedby="f-title-hint f-title-error" aria-invalid="true"/);
    expect(html).toContain('id="f-title-error"');
  });
  it("loses nothing that was typed, not even what is no amount and no date", () => {
    for (const typed of ["原样", "九万二", "下周一"]) expect(html).toContain(`value="${typed}"`);
    expect(html).toMatch(/type="text"[^>]*value="下周一"/);
    expect(html).toMatch(/value="b" checked=""|checked="" value="b"/);
  });
  it("carries its revision and verb, and works by itself", () => {
    expect(html).toContain('<input type="hidden" name="revision" value="7"/>');
    expect(html).toContain('<input type="hidden" name="verb" value="save"/>');
    expect(html).toMatch(/<form method="post"[^>]*enctype="multipart\/form-data"/i);
  });
  it("needs no inline style and no inline script", () => {
    expect(html).not.toMatch(/ style=| on[a-z]+="/);
  });
});

describe("a list", () => {
  const table = renderToStaticMarkup(
    <DataTable
      lang="en"
      caption="Commissions"
      columns={[
        { key: "t", header: "Title", cell: (row: { t: string; n: number }) => row.t, sort: { href: "?sort=t", direction: "ascending" } },
        { key: "n", header: "Entrants", cell: (row) => row.n, end: true },
      ]}
      rows={[{ t: "A", n: 3 }]}
      rowKey={(row) => row.t}
    />,
  );
  it("keeps a table's roles, its sorting and the columns' names for the cards", () => {
    expect(table).toContain('aria-sort="ascending"');
    expect(table).toContain('<th scope="row" role="rowheader">A</th>');
    expect(table).toMatch(/data-label="Entrants"/);
  });
  it("keeps what a cell says in one piece beside the column's name", () => {
    expect(table).toContain('<div class="cell">3</div></td>');
  });
});

describe("status tags", () => {
  it("say the word of every status in both languages, with a drawing that is not heard", () => {
    for (const status of COMMISSION_STATUSES)
      for (const lang of LANGS) {
        const tag = renderToStaticMarkup(<StatusTag lang={lang} status={status} held />);
        expect(tag).toContain(COMMISSION_STATUS_WORDS[status][lang].replaceAll("&", "&amp;"));
        expect(tag).toContain('aria-hidden="true"');
        expect(tag).toContain(lang === "zh" ? "暂停" : "On hold");
      }
  });
});

describe("the summary", () => {
  it("calls the type of a new certificate by its name", () => {
    const answered = { errors: { type: ["@field.choose"] }, values: {} };
    const page = renderToStaticMarkup(<CertificatePage lang="zh" renews={null} type={null} reply={answered} />);
    expect(page).toContain('<a href="#f-type">资质类型：请选择一项。</a>');
  });

  it("names the field of every line: of a row its place and column, of fields that come together each its own", () => {
    const errors = { reason: ["@field.choose"], note: ["@field.required"], "deliverables-name-0": ["@field.required"] };
    const answered = { errors, values: {} };
    const page = renderToStaticMarkup(
      <ActionForm lang="zh" reply={answered} labels={rowLabels("zh", "deliverables")}>
        <TextField lang="zh" reply={answered} name="reason" label="取消原因" />
        <TextField lang="zh" reply={answered} name="note" label="说明" />
        <RowFields lang="zh" reply={answered} list="deliverables" label="成果清单" hint="" optional={false} stored={[]} />
      </ActionForm>,
    );
    const lines = [...page.matchAll(/<li><a href="#[^"]*">([^<]*)<\/a>/g)].map(([, line]) => line ?? "");
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => !line.includes("：请"))).toEqual([]);
    expect(lines[2]).toMatch(/^第 1 行 · .+：/);
  });
});

test("Enter in a form of rows sends the form: its first button is no button that adds a row", () => {
  const page = renderToStaticMarkup(
    <ActionForm lang="zh">
      <AddRowButton lang="zh" most={10} />
    </ActionForm>,
  );
  const [first, second] = page.match(/<button[^>]*>/g) ?? [];
  expect(first).toContain('type="submit"');
  expect(first).not.toContain("name=");
  expect(first).toContain('aria-hidden="true"');
  expect(second).toContain('name="add"');
});

test.each(["2026-02-30", "2026-13-01", "0000-00-00", "2026年2月30日", "二月三十日", "2026-9-1"])(
  "%s, which no date box can hold, comes back as it was typed, with its error",
  (day) => {
    const wrong = { errors: { day: ["@field.date"] }, values: { day } };
    const field = renderToStaticMarkup(<DateField lang="zh" name="day" label="日期" reply={wrong} />);
    expect(field).toContain(`type="text"`);
    expect(field).toContain(`value="${day}"`);
    expect(field).toContain("请填写真实存在的日期");
  },
);

test.each(["", "2026-02-28"])("a date box holds the day %j", (day) => {
  expect(renderToStaticMarkup(<DateField lang="zh" name="day" label="日期" defaultValue={day} />)).toContain(`type="date"`);
});
