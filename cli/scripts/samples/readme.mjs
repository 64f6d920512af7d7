// README.md of the sample: what it is, and the table of what was planted, made from the recipes.

/** Where a finding must stand, as people write it. */
function placeText({ sheet, cell, file }) {
  if (file === null) return '—';
  if (cell === null) return sheet ? `${sheet}` : '整个文件 the file';
  return sheet ? `${sheet}!${cell}` : cell;
}

const bare = (file) => (file === null ? '—' : file.slice(file.lastIndexOf('/') + 1).replaceAll('~', '\\~'));

function outcome({ leadsTo, reads, passedOver }) {
  if (passedOver) return '不读取 passed over';
  if (leadsTo.length === 0)
    return reads ? `无问题，读作 no finding, read as \`${reads.value}\` (${placeText({ ...reads, file: '' })})` : '无问题 no finding';
  return leadsTo.map((one) => `\`${one.ruleId}\` ${one.messageId} · ${one.severity} · ${placeText(one)}`).join('<br>');
}

export function readmeOf({ planted, cleanFiles, files }) {
  const count = (period) => files.filter((path) => path.startsWith(`submissions/${period}/`) && !path.endsWith('/receipts.csv')).length;
  return `# 样例：数字青岛2023年行动方案，二季度核对 · Sample: Digital Qingdao 2023, second quarter

一个可以直接运行的项目文件夹：任务目录和单位名录取自 \`seeds/\`，\`submissions/2023-Q2\` 是 ${count('2023-Q2')} 个报送文件，\`submissions/2023-Q1\` 是上一期的 ${count('2023-Q1')} 个，\`submissions/2023-Q2/receipts.csv\` 登记各文件的收到日期。
**任务和目标出自公开的行动方案；完成值、进展、姓名、电话全部是虚构的**，与任何单位的实际工作无关。

A project folder ready to run: catalogue and register come from \`seeds/\`, \`submissions/2023-Q2\` holds ${count('2023-Q2')} files, \`submissions/2023-Q1\` the ${count('2023-Q1')} of the period before, \`submissions/2023-Q2/receipts.csv\` says when each file was received.
**Tasks and targets are those of the published plan; values, progress, names and phone numbers are all invented** and say nothing about the work of any unit.

\`\`\`sh
npm run --silent duizhang -- reconcile --project samples/qingdao-2023-q2
\`\`\`

由 \`cli/scripts/make-samples.mjs\` 生成（\`npm run generate\`），请勿手改。下表与 \`planted.json\` 同源，测试逐行核对。
Made by \`cli/scripts/make-samples.mjs\` (\`npm run generate\`): don't edit by hand. The table and \`planted.json\` have one source, and a test checks every line.

## 埋设的问题 · What was planted

| 文件 File | 问题 Fault | 必须得出 Must lead to |
|---|---|---|
${planted.map((one) => `| ${bare(one.file)} | ${one.zh}<br>${one.en} | ${outcome(one)} |`).join('\n')}

## 没有问题的文件 · Files without any finding

${cleanFiles.map((file) => `- ${bare(file)}`).join('\n')}

其余文件格式正确，只会出现“未到时限、暂不评价”一类提示。
All other files are in order; what is found in them is at most that a target is not due yet.
`;
}
