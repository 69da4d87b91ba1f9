import { describe, expect, it } from "vitest";
import { NONE, needs } from "~/domain/catalogue/build";
import { type HeldQualification, satisfies, typesIn } from "~/domain/catalogue/qualification";

const at = new Date("2026-09-14T02:00:00Z");
const held = (type: string, level: string | null, validTo: string | null, validFrom = "2024-01-01"): HeldQualification => ({
  type,
  level,
  validFrom,
  validTo,
});

describe("qualification requirements", () => {
  it("NONE is met by everybody without end", () => {
    expect(satisfies(NONE, [], at)).toEqual({ ok: true, value: { until: null } });
  });

  it("a grade is met by the same or a higher one, through its last day", () => {
    const need = needs("lightning_testing", "B");
    expect(satisfies(need, [held("lightning_testing", "A", "2026-09-14")], at)).toEqual({ ok: true, value: { until: "2026-09-14" } });
    expect(satisfies(needs("lightning_testing", "A"), [held("lightning_testing", "B", null)], at)).toMatchObject({
      reason: "qualification.level",
      detail: { level: "甲级", levelEn: "Grade A" },
    });
    expect(satisfies(need, [held("lightning_testing", null, null)], at)).toMatchObject({ reason: "qualification.level" });
  });

  it("says what lacks and what has expired", () => {
    expect(satisfies(needs("cma"), [], at)).toMatchObject({
      reason: "qualification.lacking",
      detail: { type: "检验检测机构资质认定（CMA）" },
    });
    expect(satisfies(needs("cma"), [held("cma", null, "2026-09-13")], at)).toMatchObject({
      reason: "qualification.expired",
      detail: { validTo: "2026-09-13" },
    });
    expect(satisfies(needs("cma"), [held("cma", null, null, "2026-09-15")], at).ok).toBe(false);
  });

  it("ANY takes the certificate that lasts longest, ALL the one that ends first", () => {
    const both = [held("cma", null, "2027-01-01"), held("construction_testing", "special", "2028-01-01")];
    const any = { kind: "ANY", of: [needs("cma"), needs("construction_testing", "special")] } as const;
    const all = { ...any, kind: "ALL" } as const;
    expect(satisfies(any, both, at)).toEqual({ ok: true, value: { until: "2028-01-01" } });
    expect(satisfies(all, both, at)).toEqual({ ok: true, value: { until: "2027-01-01" } });
    expect(satisfies(all, both.slice(0, 1), at)).toMatchObject({ reason: "qualification.lacking" });
    expect(satisfies(any, [], at)).toMatchObject({ detail: { type: "检验检测机构资质认定（CMA）或建设工程质量检测机构资质" } });
    expect(typesIn(any)).toEqual(["cma", "construction_testing"]);
  });

  it("counts the day in Shanghai", () => {
    const evening = new Date("2026-09-13T16:00:00Z");
    expect(satisfies(needs("cma"), [held("cma", null, "2026-09-13")], evening).ok).toBe(false);
  });
});
