import { expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { XmlProblem } from './xml-problem.ts';
import { XmlScanner } from './xml-scanner.ts';

const scan = (xml: string) => new XmlScanner(Buffer.from(xml), defaultLimits);

function events(xml: string): string[] {
  const scanner = scan(xml);
  const list: string[] = [];
  for (let event = scanner.next(); event; event = scanner.next()) {
    list.push(`${scanner.text}${event === 'open' ? '<' : '</'}${scanner.name}>`);
  }
  return list;
}

it.each([
  ['<a><b/>x</a>', ['<a>', '<b>', '</b>', 'x</a>']],
  ['<?xml version="1.0"?><!-- c --><x:a  k="1" ><y:b>1 &lt; 2</y:b></x:a>\n', ['<a>', '<b>', '1 < 2</b>', '</a>']],
  ['<a>一<!-- <b> -->二<![CDATA[<c>&amp;]]>三</a>', ['<a>', '一二<c>&amp;三</a>']],
  ['<a>&#x20BB7;&#24179;&quot;&apos;&amp;&gt;</a>', ['<a>', '𠮷平"\'&></a>']],
  ['<a>x\r\ny\rz</a >', ['<a>', 'x\ny\nz</a>']],
  ['<a k=">" l=\'"/>\'><b/></a>', ['<a>', '<b>', '</b>', '</a>']],
])('%s', (xml, expected) => expect(events(xml)).toEqual(expected));

it('finds attributes by local name', () => {
  const scanner = scan(`<sheet name="甲&amp;乙" sheetId = '7' x:id="r1" empty=""/>`);
  scanner.next();
  expect(['name', 'sheetId', 'id', 'empty', 'Id'].map((name) => scanner.attribute(name))).toEqual(['甲&乙', '7', 'r1', '', null]);
});

it.each([
  ['<a>', 'not-well-formed'],
  ['', 'not-well-formed'],
  ['text', 'not-well-formed'],
  ['<a></b>', 'not-well-formed'],
  ['<a><b></a></b>', 'not-well-formed'],
  ['<a/><b/>', 'not-well-formed'],
  ['<a k="1', 'not-well-formed'],
  ['<a>x<!-- </a>', 'not-well-formed'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
  ['<a>&b;</a>', 'entity'],
  ['<a>&#0;</a>', 'entity'],
  ['<a>&#xD800;</a>', 'entity'],
  ['<a>&#x110000;</a>', 'entity'],
  ['<a>a & b</a>', 'entity'],
])('refuses %s', (xml, problem) => {
  expect(() => events(xml)).toThrow(new XmlProblem(problem as XmlProblem['problem']));
});
