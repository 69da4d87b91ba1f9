import type { Lang } from "~/copy/define";
import { accessibility } from "~/copy/shell/accessibility";

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <section className="space-y-3">
      <h2>{title}</h2>
      <ul className="list-disc space-y-2 ps-6">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

/** 无障碍说明 of the footer. */
export function AccessibilityPage({ lang, phone, address }: { readonly lang: Lang; readonly phone: string; readonly address: string }) {
  const t = accessibility[lang];
  return (
    <div className="mx-auto max-w-3xl space-y-6 py-6">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <Points title={t.doneTitle} points={t.done} />
      <Points title={t.limitsTitle} points={t.limits} />
      <section className="space-y-3">
        <h2>{t.testedTitle}</h2>
        <p>{t.tested}</p>
      </section>
      <section className="space-y-3">
        <h2>{t.helpTitle}</h2>
        <p>{t.help(phone, address)}</p>
      </section>
    </div>
  );
}
