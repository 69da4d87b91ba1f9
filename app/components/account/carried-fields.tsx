import { Notice } from "~/components/ui/notice";
import { account } from "~/copy/account";
import type { Lang } from "~/copy/define";
import type { Carried } from "~/forms/carried";

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

/** What was typed, to be read again. Names of inputs mean nothing to people, so the values stand in their order. */
export function CarriedValues({ lang, carried }: { readonly lang: Lang; readonly carried: Carried }) {
  const t = account[lang];
  const values = carried.fields.map(([, value]) => value).filter((value) => value.trim() !== "");
  return (
    <>
      {carried.files.length > 0 ? (
        <Notice lang={lang} tone="warning">
          {t.filesAgain(carried.files.join(lang === "zh" ? "、" : ", "))}
        </Notice>
      ) : null}
      <ol className="mt-4 list-decimal space-y-2 ps-6" lang="zh-CN">
        {values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
          <li key={index} className="whitespace-pre-wrap break-words">
            {value}
          </li>
        ))}
      </ol>
    </>
  );
}
