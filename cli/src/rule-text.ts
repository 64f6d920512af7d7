import { severityWords, type Locale, type RuleMeta } from '@duizhang/model';

/** A line of what is told of a rule. */
export interface RuleLine {
  /** What stands before the text in bold; `''` for none. */
  heading: string;
  text: string;
}

/** Why a rule exists, what to do, cases that fail and pass, its sentences and what a project may set. */
export function ruleLines(rule: RuleMeta, locale: Locale): RuleLine[] {
  const zh = locale === 'zh';
  const { name, short, duty } = severityWords[rule.severity];
  const severity = zh ? `${name.zh}（「${short.zh}」，${duty.zh}）` : `${name.en} (${duty.en})`;
  const field = (heading: string, text: string): RuleLine => ({ heading: `${heading}${zh ? '：' : ':'}`, text: zh ? text : ` ${text}` });
  const messages = Object.entries(rule.messages).flatMap(([id, message]) => {
    const own = rule.remedies?.[id];
    return [plain(`  ${message[locale]}`), ...(own ? [plain(`    -> ${own[locale]}`)] : [])];
  });
  return [
    { heading: `${rule.id}  ${rule.title[locale]}`, text: '' },
    field(zh ? '级别' : 'Severity', severity),
    field(zh ? '理由' : 'Why', rule.why[locale]),
    field(zh ? '怎么办' : 'What to do', rule.remedy[locale]),
    field(zh ? '不通过的例子' : 'Fails', rule.examples.bad[locale]),
    field(zh ? '通过的例子' : 'Passes', rule.examples.good[locale]),
    {
      heading: zh
        ? '措辞（{...}处为实际内容，-> 后是该情形另有的办法）：'
        : 'Messages ({...} stands for what was found, -> for what to do in that case):',
      text: '',
    },
    ...messages,
    ...optionsOf(rule, locale),
  ];
}

const plain = (text: string): RuleLine => ({ heading: '', text });

/** What a project may set, under a heading; nothing where the rule has no options. */
function optionsOf({ id, options }: RuleMeta, locale: Locale): RuleLine[] {
  const zh = locale === 'zh';
  const lines = Object.entries(options ?? {}).map(([name, { default: value, minimum, maximum, title }]) =>
    zh
      ? `  ${name}  ${title.zh}；默认 ${value}，可设 ${minimum} 至 ${maximum}`
      : `  ${name}  ${title.en}; ${value} by default, from ${minimum} to ${maximum}`,
  );
  if (lines.length === 0) return [];
  const example = JSON.stringify({ rules: { [id]: { [Object.keys(options!)[0]!]: Object.values(options!)[0]!.default } } });
  return [
    { heading: zh ? '参数（在 duizhang.json 中设置）：' : 'Options (set in duizhang.json):', text: '' },
    ...lines.map(plain),
    plain(zh ? `  例如 ${example}` : `  for example ${example}`),
  ];
}
