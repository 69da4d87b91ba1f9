import type { ReportAuthor } from "~/domain/commission/terms";
import { inventedCode } from "~/lib/demonstration-cast";
import { pdf } from "./pdf";
import type { Written } from "./verbs";

type Project = {
  readonly title: string;
  readonly scale: string;
  readonly site: string;
  readonly yuan: number;
  /** Sequence number in the project's invented 投资项目代码. */
  readonly code: string;
  readonly budget: string;
  readonly section: string;
  readonly author?: readonly [n: number, name: string];
  readonly days?: number;
  readonly close?: string;
  readonly focus?: string;
  readonly rest?: Written;
};

/** The author of the work to be reviewed, with its invented code. */
export function authorsOf([n, name]: readonly [n: number, name: string]): readonly ReportAuthor[] {
  return [{ uscc: inventedCode("company", n), name }];
}

/** A complete set of terms; what the catalogue fills in by itself is left to it. */
export function project(given: Project): Written {
  const { title, scale, site, yuan, code, budget, section, author, days, close, focus, rest } = given;
  return {
    title,
    scale,
    site,
    priceFen: yuan * 100,
    projectCode: `2026-129900-${code}`,
    budgetSource: budget,
    affiliation: "none",
    tenderLawApplies: false,
    tenderLawBasis: `单项合同估算价 ${yuan.toLocaleString("zh-CN")} 元，低于 100 万元，不属于依法必须招标的项目`,
    contactName: section,
    ...(author ? { reportAuthors: authorsOf(author) } : {}),
    ...(days ? { windowWorkingDays: days } : {}),
    ...(close ? { closeMinute: close } : {}),
    ...(focus ? { focus } : {}),
    ...rest,
  };
}

/** Authors of reviewed work that are in no market: their codes are invented like all others. */
export const AUTHORS = {
  huanke: [901, "示范环科设计研究院有限公司"],
  shuike: [902, "示范水科工程设计有限公司"],
  jianyuan: [903, "示范城建设计研究院有限公司"],
  nengyuan: [904, "示范能源咨询有限公司"],
  guihua: [905, "示范规划设计集团有限公司"],
  /** An agency of the market that wrote the plan to be reviewed. */
  haihe: [4, "天津示范海河水利水保技术有限公司"],
} as const satisfies Record<string, readonly [number, string]>;

/** What a department attaches to a notice. */
export function notes(title: string, ...lines: string[]): File {
  return pdf(`${title}.pdf`, title, [...lines, "本文件为虚构样本，不具有效力。"]);
}

/** Deliverables as a provider hands them in. */
export function report(title: string, ...lines: string[]): File {
  return notes(title, ...lines);
}
