import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const HEADER = '序号,任务编号,任务名称,工作内容,指标名称,目标值,计量单位,口径,本期完成值,完成状态,进展情况,存在问题,佐证材料';
const CRLF = '\r\n';

/** A text table of so many rows and 13 columns: the columns of a report, a quarter of the rows with quotes and a line break in a cell. */
function* lines(rows) {
  yield HEADER + CRLF;
  for (let i = 1; i <= rows; i += 1) {
    const progress =
      i % 4 === 0
        ? `"一、已建成${i % 90}处；\n二、""双12""专区上线, 覆盖${i % 17}个区市"`
        : `已完成需求调研和方案评审，正在组织实施第${i % 9}批`;
    const actual = `${((i * 7919) % 1000) / 10}%`;
    yield `${i},${(i % 60) + 1},一网通办,全市政务服务事项掌上可办率达到95%以上,掌上可办率,95,%,比率,${actual},推进中,${progress},,附件${i}.pdf${CRLF}`;
  }
}

/** Node decodes GB18030 and does not write it; the few characters of these tables are looked up in what it decodes. */
function gb18030() {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map();
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), String.fromCharCode(lead, trail));
  return (text) =>
    Buffer.from(
      text.replace(/[^\0-\x7f]/g, (c) => bytes.get(c)),
      'latin1',
    );
}

/** Writes such a table. */
export function writeTable(path, rows, encoding) {
  const encode = encoding === 'utf-8' ? (text) => Buffer.from(text) : gb18030();
  const file = openSync(path, 'w');
  let held = [];
  for (const line of lines(rows)) {
    held.push(line);
    if (held.length < 5000) continue;
    writeSync(file, encode(held.join('')));
    held = [];
  }
  writeSync(file, encode(held.join('')));
  closeSync(file);
}

/** A file as a source that is read piece by piece. */
export function fileSource(path) {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const read = (start, end, into) => {
    const wanted = Math.min(end, size) - start;
    const piece = into && into.length >= wanted ? into.subarray(0, wanted) : Buffer.allocUnsafeSlow(wanted);
    return piece.subarray(0, readSync(file, piece, 0, wanted, start));
  };
  return { size, read, close: () => closeSync(file) };
}
