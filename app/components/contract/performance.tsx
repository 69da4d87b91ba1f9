import type { Lang } from "~/copy/define";
import type { Performance } from "~/reads/contract/performance";
import { ContractFiles } from "./contract-files";
import { ContractFacts, DeliveryFacts } from "./facts";
import { GivenRating } from "./given-rating";
import { PaymentFacts } from "./payment-facts";

/** On the working pages of both parties and the office: contract, deliveries, payment, rating, as far as they have come. */
export function PerformanceFacts({ lang, page }: { readonly lang: Lang; readonly page: Performance | null }) {
  if (!page) return null;
  return (
    <>
      <ContractFacts lang={lang} page={page} folded />
      {page.deliveries.length > 0 ? <DeliveryFacts lang={lang} page={page} folded /> : null}
      <PaymentFacts lang={lang} page={page} />
      <GivenRating lang={lang} page={page} />
      <ContractFiles lang={lang} files={page.files} />
    </>
  );
}
