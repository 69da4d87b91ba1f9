import { approveAndPublish, confirmAndFile, copyAndSubmit, deliverAndAccept, drawAndAward, enterAll, payAndRate } from "./support/life";
import { test } from "./support/site";

test.use({ story: "without-script", javaScriptEnabled: false });

test("the same life of a commission, every page and form without JavaScript", async ({ page }) => {
  const commission = await copyAndSubmit(page, "示范河口湿地修复项目环境影响报告书技术评估");
  await approveAndPublish(page, commission);
  await enterAll(page, commission);
  const winner = await drawAndAward(page, commission);
  await confirmAndFile(page, commission, winner);
  await deliverAndAccept(page, commission, winner);
  await payAndRate(page, commission, winner);
});
