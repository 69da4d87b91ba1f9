import { approveAndPublish, confirmAndFile, copyAndSubmit, deliverAndAccept, drawAndAward, enterAll, payAndRate } from "./support/life";
import { auditOnTheWay, MET_ON_THE_WAY } from "./support/met";
import { expect, test } from "./support/site";

test.use({ story: "clerk-runs-commission" });

test("a commission is copied, approved, published, drawn, contracted, delivered, accepted, paid, rated and closed", async ({ page }) => {
  const met = auditOnTheWay(page, MET_ON_THE_WAY.life);
  const commission = await copyAndSubmit(page, "示范河口湿地修复项目环境影响报告书技术评估");
  expect(commission.touched).toBeLessThanOrEqual(12);
  await approveAndPublish(page, commission);
  await enterAll(page, commission);
  const winner = await drawAndAward(page, commission);
  await confirmAndFile(page, commission, winner);
  await deliverAndAccept(page, commission, winner);
  await payAndRate(page, commission, winner);
  expect(met.wrong).toEqual([]);
  expect([...met.pages].sort()).toEqual([...met.wanted].sort());
});
