import { costKinds, lowPriceWords } from "~/copy/selection/low-price";
import { LOW_PRICE_CODES, LOW_PRICE_DECIDED } from "~/domain/kernel/statuses";
import { lineName } from "~/forms/selection/low-price";
import type { LowPricePage } from "~/reads/desk/verb-page";
import { Consequences, MoveForm, type VerbProps } from "../desk/verb-frame";
import { Card } from "../ui/card";
import { RadioGroup } from "../ui/choice-fields";
import { TextArea } from "../ui/text-fields";
import { LowPriceFacts } from "./low-price-facts";

type Props = VerbProps<LowPricePage>;

/** The question that the page is about. */
export function lowPriceFacts({ lang, page: { question } }: Props) {
  const t = lowPriceWords[lang];
  return (
    <Card id="low-price" title={t.title}>
      {question ? <LowPriceFacts lang={lang} question={question} /> : <p>{t.none}</p>}
    </Card>
  );
}

/** The bidder gives its reasons, one for each line of the sheet that it sealed. */
export function answerLowPrice(props: Props) {
  const { lang, page, reply } = props;
  const t = lowPriceWords[lang];
  const lines = page.question?.inside?.sheet?.lines ?? [];
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{t.own}</p>
      <Consequences lang={lang} sentences={[t.silence, t.private]} />
      <MoveForm of={props} button={t.answer} autosave>
        {lines.map((line, at) => (
          <TextArea
            key={lineName(at)}
            lang={lang}
            reply={reply}
            name={lineName(at)}
            label={t.line(at + 1, costKinds[lang][line.kind])}
            hint={t.lineHint}
            rows={2}
          />
        ))}
        <TextArea lang={lang} reply={reply} name="whole" label={t.whole} hint={t.wholeHint} rows={5} />
      </MoveForm>
    </>
  );
}

/** The approver decides on it: each coded reason accepts or rejects. */
export function decideLowPrice(props: Props) {
  const { lang, page, reply } = props;
  const t = lowPriceWords[lang];
  const options = LOW_PRICE_CODES.map((code) => ({ value: code, label: t.codeOf(t.decisions[LOW_PRICE_DECIDED[code]], t.codes[code]) }));
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{t.decideLead}</p>
      <Consequences lang={lang} sentences={[t.decideSilence(page.deemDays), t.public]} />
      <MoveForm of={props} button={t.decide} autosave>
        <RadioGroup lang={lang} reply={reply} name="code" label={t.code} options={options} />
        <TextArea lang={lang} reply={reply} name="reason" label={t.reason} hint={t.reasonHint(page.reasonLength)} rows={4} />
      </MoveForm>
    </>
  );
}
