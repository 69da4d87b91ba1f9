import type { Situation } from "~/domain/selection/advice";
import { define } from "../define";

type Situations = Readonly<Record<Situation, string>>;

/** Words of the advice on choosing a method (market §4.11). */
export const adviceWords = define({
  zh: {
    advised: (methods: string) => `建议：${methods}`,
    other: (methods: string) => `所选方式可用；更适合的是${methods}`,
    why: {
      "reviews-others": "评审别人编制的成果，评审者要独立，不宜比价",
      standardised: "成果有统一标准，价格可以直接比较",
      judgement: "质量取决于专业判断，只比价格容易低价低质；异常低价须先说明",
    } satisfies Situations as Situations,
  },
  en: {
    advised: (methods) => `Advised: ${methods}`,
    other: (methods) => `May be chosen; better suited: ${methods}`,
    why: {
      "reviews-others": "it judges somebody else's work, so the reviewer must be independent, not cheap",
      standardised: "the result follows one standard, so prices can be compared",
      judgement: "quality rests on judgement; price alone buys little of it, and an abnormally low price is asked about first",
    } satisfies Situations as Situations,
  },
});
