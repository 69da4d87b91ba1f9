import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { account } from "~/copy/people/account";
import type { Carried } from "~/forms/carried";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

/** All that was typed as one hidden input, for the forms that sign in. */
export function CarriedInput({ carried }: { readonly carried: Carried }) {
  return <input type="hidden" name="carried" value={JSON.stringify(carried)} />;
}

/** Takes what was typed along to the demonstration's one-click sign-in. As multipart, because long Chinese texts grow ninefold in the other encoding. */
export function OneClickCarried({ lang, carried }: { readonly lang: Lang; readonly carried: Carried }) {
  return (
    <form method="post" action={href(lang, paths.account.demonstration)} encType="multipart/form-data">
      <CarriedInput carried={carried} />
      <Button look="secondary">{account[lang].oneClick}</Button>
    </form>
  );
}

/** Every carried field again as a hidden input, for the form that sends them on. */
export function HiddenFields({ carried }: { readonly carried: Carried }) {
  return (
    <>
      {carried.fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a posted form may repeat a name; the order is the key.
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** The form's own fields and values of choices: words of the program, which are kept but mean nothing to a reader. */
const OWN = new Set(["verb", "revision", "idempotencyKey"]);
const CHOICE = /^(?:[a-z]+(?:[_-][a-z]+)*|[0-9a-f]{8}-[0-9a-f-]{27})$/;

/** What a person typed, in its order, and how many choices go with it. */
export function typedIn({ fields }: Carried) {
  const sent = fields.filter(([name, value]) => !OWN.has(name) && value.trim() !== "");
  const typed = sent.filter(([, value]) => !CHOICE.test(value)).map(([, value]) => value);
  return { typed, choices: sent.length - typed.length };
}

/** What was typed, to be read again. Names of inputs mean nothing to people, so the values stand in their order. */
export function CarriedValues({ lang, carried }: { readonly lang: Lang; readonly carried: Carried }) {
  const t = account[lang];
  const { typed, choices } = typedIn(carried);
  return (
    <>
      {carried.files.length > 0 ? (
        <Notice lang={lang} tone="warning">
          {t.filesAgain(carried.files.join(lang === "zh" ? "、" : ", "))}
        </Notice>
      ) : null}
      <ol className="mt-4 list-decimal space-y-2 ps-6" lang="zh-CN">
        {typed.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
          <li key={index} className="whitespace-pre-wrap break-words">
            {value}
          </li>
        ))}
      </ol>
      {choices > 0 ? <p className="mt-3 text-ink-soft">{t.alsoKept(choices)}</p> : null}
    </>
  );
}
