import { describe, expect, it } from 'vitest';
import { foldKey } from './fold.ts';

describe('foldKey', () => {
  it.each([
    ['新建智慧燈桿500個', '新建智慧灯杆500个'],
    ['智慧型化工廠', '智能化工厂'],
    ['智慧型建造試點項目', '智能建造试点项目'],
    ['最佳化智慧型交通系統', '优化智能交通系统'],
    ['人工智慧教育示範校', '人工智能教育示范校'],
    ['網際網路醫院', '互联网医院'],
    ['網路強國', '网络强国'],
    ['企業數位化轉型率', '企业数字化转型率'],
    ['數字青島', '数字青岛'],
    ['推動數位技術', '推动数字技术'],
    ['數字型育傳媒', '数字体育传媒'],
    ['一碼套用場景', '一码应用场景'],
    ['積體電路、新型顯示', '集成电路、新型显示'],
    ['軟體園', '软件园'],
    ['基礎資料庫', '基础数据库'],
    ['表格(表單)欄位共享率', '表格（表单）字段共享率'],
    ['千兆寬頻', '千兆宽带'],
    ['整合格線資源', '整合网格资源'],
    ['疊代升級', '迭代升级'],
    ['海底光纜登入站', '海底光缆登陆站'],
    ['貨櫃碼頭', '集装箱码头'],
    ['乾散貨', '干散货'],
    ['智慧財產權', '知识产权'],
    ['規劃計畫', '规划计划'],
    ['按照程式', '按照程序'],
    ['著力', '着力'],
    ['市文化和旅遊局', '市文化和旅游局'],
    ['嶗山實驗室', '崂山实验室'],
  ])('%s is %s', (traditional, simplified) => {
    expect(foldKey(traditional)).toBe(foldKey(simplified));
  });

  it.each([
    ['智慧灯杆', '智能灯杆'],
    ['數字機關', '智慧機關'],
    ['市統計局', '市审计局'],
  ])('%s is not %s', (a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b));
  });

  it.each([
    ['市 大数据局　', '市大数据局'],
    ['１０Ｇ—ＰＯＮ', '10G-PON'],
    ['“雙12”', '「双12」'],
    ['各县〈市、区〉人民政府', '各县（市，区）人民政府'],
    ['NB—IoT', 'nb-iot'],
    ['市大\u200b数据局\ufeff', '市大数据局'],
  ])('%j is %j whatever its width, blanks and marks', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  it('leaves Simplified text alone and is stable', () => {
    const text = '推动集装箱码头自动化,优化覆盖率达95%以上';
    expect(foldKey(text)).toBe(text);
    expect(foldKey(foldKey('最佳化資料庫'))).toBe(foldKey('最佳化資料庫'));
  });

  it('folds a text of any length', () => {
    expect(foldKey('數位化、'.repeat(5000))).toBe('数字化,'.repeat(5000));
  });
});
